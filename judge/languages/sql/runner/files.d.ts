/** Files of the image that the runner imports. */
declare module '*.data' {
  const bytes: Uint8Array;
  export default bytes;
}
