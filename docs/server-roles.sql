-- The roles of a team that shares a ledger on a PostgreSQL server: docs/SERVER.md describes what each may do.
-- Run it once in the ledger's database, as a user who may create roles, before the ledger is first used or later. Running it again is harmless.
-- Afterwards the module runs it automatically whenever the ledger's owner upgrades the tables to a new version.
DO $roles$
DECLARE
    ledger  CONSTANT text := 'partner_relationships'; -- The ledger's schema ('Search Path=' in its address): the only thing to change here.
    owner   CONSTANT text := ledger || '_owner';
    worker  CONSTANT text := ledger || '_worker';
    auditor CONSTANT text := ledger || '_auditor';
    one     text;
BEGIN
    FOREACH one IN ARRAY ARRAY[owner, worker, auditor] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = one) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', one);
        END IF;
    END LOOP;

    -- The owner role becomes the owner of the schema and its existing objects.
    IF NOT pg_has_role(owner, 'USAGE') THEN
        EXECUTE format('GRANT %I TO CURRENT_USER', owner);
    END IF;
    IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = ledger) THEN
        EXECUTE format('CREATE SCHEMA %I AUTHORIZATION %I', ledger, owner);
    END IF;
    FOR one IN
        SELECT format('ALTER SCHEMA %I OWNER TO %I', nspname, owner)
        FROM pg_namespace WHERE nspname = ledger AND pg_get_userbyid(nspowner) <> owner
        UNION ALL
        SELECT format('ALTER TABLE %I.%I OWNER TO %I', nspname, relname, owner)
        FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = ledger AND relkind = 'r' AND pg_get_userbyid(relowner) <> owner
        UNION ALL
        SELECT format('ALTER FUNCTION %s OWNER TO %I', pg_proc.oid::regprocedure, owner)
        FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace WHERE nspname = ledger AND pg_get_userbyid(proowner) <> owner
    LOOP
        EXECUTE one;
    END LOOP;

    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %I FROM PUBLIC, %I, %I', ledger, worker, auditor);
    EXECUTE format('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA %I FROM PUBLIC, %I, %I', ledger, worker, auditor);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I, %I', ledger, worker, auditor);
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO %I, %I', ledger, worker, auditor);

    -- Events are append-only. Key columns of the other records cannot be changed either. UPDATE is granted on columns, not on tables: a role that may
    -- update a whole table may also lock it, and so lock all others out.
    FOR one IN
        SELECT format('GRANT INSERT ON %I.%I TO %I', nspname, relname, worker)
        FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE nspname = ledger AND relkind = 'r' AND relname NOT IN ('ledger', 'head')
        UNION ALL
        SELECT format('GRANT UPDATE (%s) ON %I.%I TO %I', string_agg(quote_ident(attname), ', '), nspname, relname, worker)
        FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace JOIN pg_attribute ON attrelid = pg_class.oid
        WHERE nspname = ledger AND relkind = 'r' AND relname NOT IN ('ledger', 'head', 'event') AND attnum > 0 AND NOT attisdropped
            AND NOT EXISTS (SELECT FROM pg_index WHERE indrelid = attrelid AND indisunique AND attnum = ANY (indkey))
        GROUP BY nspname, relname
        UNION ALL
        SELECT format('GRANT EXECUTE ON FUNCTION %s TO %I', pg_proc.oid::regprocedure, worker)
        FROM pg_proc JOIN pg_namespace ON pg_namespace.oid = pronamespace WHERE nspname = ledger AND proname IN ('lock_head', 'end_stuck_writers')
    LOOP
        EXECUTE one;
    END LOOP;
END $roles$;
