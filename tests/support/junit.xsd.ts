/**
 * What readers of JUnit's XML agree on, as XML Schema: Jenkins' plugin, and what GitLab and Azure document. Not
 * copied from any of them.
 */
const COUNTS = ['tests', 'failures', 'errors', 'skipped']
  .map((name) => `<xs:attribute name="${name}" type="xs:nonNegativeInteger" use="required"/>`)
  .join('');

const outcome = (name: string) => `
  <xs:element name="${name}" minOccurs="0">
    <xs:complexType mixed="true">
      <xs:attribute name="type" type="xs:string" use="required"/>
      <xs:attribute name="message" type="xs:string" use="required"/>
    </xs:complexType>
  </xs:element>`;

export const JUNIT_XSD = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="testsuites">
    <xs:complexType>
      <xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
      <xs:attribute name="name" type="xs:string"/>
      <xs:attribute name="time" type="xs:decimal"/>
      ${COUNTS}
    </xs:complexType>
  </xs:element>
  <xs:element name="testsuite">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="properties" minOccurs="0">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="property" maxOccurs="unbounded">
                <xs:complexType>
                  <xs:attribute name="name" type="xs:string" use="required"/>
                  <xs:attribute name="value" type="xs:string" use="required"/>
                </xs:complexType>
              </xs:element>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
        <xs:element name="testcase" minOccurs="0" maxOccurs="unbounded">
          <xs:complexType>
            <xs:choice minOccurs="0">
              ${outcome('failure')}
              ${outcome('error')}
              <xs:element name="system-out" type="xs:string"/>
              <xs:element name="skipped">
                <xs:complexType><xs:attribute name="message" type="xs:string"/></xs:complexType>
              </xs:element>
            </xs:choice>
            <xs:attribute name="classname" type="xs:string" use="required"/>
            <xs:attribute name="name" type="xs:string" use="required"/>
            <xs:attribute name="time" type="xs:decimal" use="required"/>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
      <xs:attribute name="name" type="xs:string" use="required"/>
      <xs:attribute name="time" type="xs:decimal" use="required"/>
      ${COUNTS}
    </xs:complexType>
  </xs:element>
</xs:schema>`;
