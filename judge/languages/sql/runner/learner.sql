-- Who runs a submission's statement, and what that role may do: read the tables of the case, and nothing else.
-- Run once, when the image is built; the session of a case begins with SET SESSION AUTHORIZATION learner.

CREATE ROLE learner NOLOGIN;
REVOKE ALL ON DATABASE postgres FROM PUBLIC;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO PUBLIC;

-- A function that is not volatile changes nothing. Of those that are, a query may use these alone; what goes are the
-- settings, locks, files, large objects, sequences, sleeping, and whatever runs a text as a statement.
DO $$
DECLARE
  routine regprocedure;
BEGIN
  FOR routine IN
    SELECT oid FROM pg_proc
    WHERE pronamespace = 'pg_catalog'::regnamespace
      AND (
        (provolatile = 'v' AND proname NOT IN (
          'random', 'random_normal', 'gen_random_uuid', 'uuidv4', 'uuidv7', 'clock_timestamp', 'timeofday'))
        OR proname LIKE '%\_to\_xml%'
      )
  LOOP
    EXECUTE format('REVOKE ALL ON ROUTINE %s FROM PUBLIC', routine);
  END LOOP;
END
$$;
DROP EXTENSION plpgsql;
