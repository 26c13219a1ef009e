namespace PartnerRelationships.Sandbox.Store;

/// <summary>The tables of a sandbox. Indexes come after the seed: filling first is faster.</summary>
internal static class Schema
{
    /// <summary>"PRsb" in SQLite's application_id: distinguishes a sandbox from other databases.</summary>
    public const long ApplicationId = 0x50527362;

    public const long Version = 7;

    /// <summary>The version before there were Microsoft Graph and the audit log; such a file is brought up when it is opened.</summary>
    public const long First = 1;

    public const string Tables = """
        CREATE TABLE own_partner (
            tenant_id TEXT NOT NULL, type TEXT NOT NULL, name TEXT NOT NULL, mpn_id TEXT NOT NULL,
            culture TEXT NOT NULL, seed INTEGER NOT NULL);
        CREATE TABLE partner (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, mpn_id TEXT NOT NULL, location TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE customer (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL,
            domain TEXT NOT NULL, domain_key TEXT NOT NULL, partner_id TEXT, culture TEXT NOT NULL,
            relationship TEXT NOT NULL, dap INTEGER NOT NULL, details TEXT);
        CREATE TABLE subscription (
            customer INTEGER NOT NULL, ordinal INTEGER NOT NULL, id TEXT NOT NULL, offer_id TEXT NOT NULL, friendly_name TEXT,
            status TEXT NOT NULL, quantity INTEGER NOT NULL, auto_renew INTEGER NOT NULL, is_trial INTEGER NOT NULL,
            created INTEGER NOT NULL, ends INTEGER NOT NULL, cancellable_until INTEGER,
            order_id TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (customer, ordinal)) WITHOUT ROWID;
        CREATE TABLE azure_subscription (
            plan_id TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, status TEXT NOT NULL,
            PRIMARY KEY (plan_id, id)) WITHOUT ROWID;
        CREATE TABLE entitlement (
            customer INTEGER NOT NULL, ordinal INTEGER NOT NULL, type TEXT NOT NULL, order_id TEXT NOT NULL,
            product_id TEXT NOT NULL, sku_id TEXT NOT NULL, quantity INTEGER NOT NULL, expires INTEGER,
            PRIMARY KEY (customer, ordinal)) WITHOUT ROWID;
        CREATE TABLE answer (
            request_id TEXT NOT NULL, operation TEXT NOT NULL, status INTEGER NOT NULL, body BLOB,
            PRIMARY KEY (request_id, operation)) WITHOUT ROWID;
        """;

    public const string Indexes = """
        CREATE UNIQUE INDEX customer_by_id ON customer (id);
        CREATE UNIQUE INDEX customer_by_domain ON customer (domain_key);
        CREATE INDEX customer_by_name ON customer (name_key);
        CREATE INDEX customer_by_partner ON customer (partner_id);
        PRAGMA application_id = 1347580770;
        """;

    /// <summary>What the second version adds to the first.</summary>
    public const string Second = """
        CREATE TABLE lingering (customer INTEGER PRIMARY KEY, due INTEGER NOT NULL, dap INTEGER NOT NULL);
        CREATE TABLE delegated_admin (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, name TEXT NOT NULL, duration TEXT NOT NULL, auto_extend TEXT NOT NULL,
            roles TEXT NOT NULL, customer_id TEXT, customer_name TEXT, status TEXT NOT NULL, created INTEGER NOT NULL,
            changed INTEGER NOT NULL, activated INTEGER, ends INTEGER NOT NULL, version INTEGER NOT NULL);
        CREATE TABLE delegated_admin_request (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL, relationship INTEGER NOT NULL, action TEXT NOT NULL, created INTEGER NOT NULL);
        CREATE TABLE audit (
            seq INTEGER PRIMARY KEY, moment INTEGER NOT NULL, operation TEXT NOT NULL, resource TEXT NOT NULL,
            customer_id TEXT NOT NULL, customer_name TEXT NOT NULL, customer_key TEXT NOT NULL, user_name TEXT, application_id TEXT,
            correlation_id TEXT NOT NULL, new_value TEXT NOT NULL, data TEXT NOT NULL);
        CREATE TABLE mail (
            seq INTEGER PRIMARY KEY, moment INTEGER NOT NULL, sender TEXT NOT NULL, mime BLOB NOT NULL);
        CREATE INDEX audit_by_moment ON audit (moment);
        """;

    /// <summary>What the third version adds to the first: what becomes of a subscription at the end of its term.</summary>
    public const string Third = """
        ALTER TABLE subscription ADD COLUMN starts INTEGER;
        ALTER TABLE subscription ADD COLUMN since INTEGER;
        ALTER TABLE subscription ADD COLUMN scheduled TEXT;
        """;

    /// <summary>What the fourth version adds: the users of customers, from the first change on; what is scheduled for a next term.</summary>
    public const string Fourth = """
        ALTER TABLE subscription ADD COLUMN next_term TEXT;
        CREATE TABLE IF NOT EXISTS customer_user (
            customer INTEGER NOT NULL, ordinal INTEGER NOT NULL, id TEXT NOT NULL, principal_name TEXT NOT NULL, principal_key TEXT NOT NULL, first_name TEXT, last_name TEXT,
            display_name TEXT NOT NULL, usage_location TEXT, immutable_id TEXT, deleted INTEGER,
            PRIMARY KEY (customer, ordinal)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS customer_user_by_id ON customer_user (customer, id);
        CREATE INDEX IF NOT EXISTS customer_user_by_name ON customer_user (customer, principal_key);
        CREATE TABLE IF NOT EXISTS user_license (customer INTEGER NOT NULL, user_id TEXT NOT NULL, held TEXT NOT NULL, PRIMARY KEY (customer, user_id)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS agreement (
            customer INTEGER NOT NULL, ordinal INTEGER NOT NULL, template_id TEXT NOT NULL, agreed INTEGER NOT NULL, contact TEXT NOT NULL, user_id TEXT,
            PRIMARY KEY (customer, ordinal)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS user_role (customer INTEGER NOT NULL, user_id TEXT NOT NULL, roles TEXT NOT NULL, PRIMARY KEY (customer, user_id)) WITHOUT ROWID;
        """;

    /// <summary>What the fifth version adds: who has the roles of delegated admin relationships, what is carried out behind an answer, and what an
    /// indirect provider made.</summary>
    public const string Fifth = """
        CREATE TABLE IF NOT EXISTS delegated_admin_assignment (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, relationship INTEGER NOT NULL, group_id TEXT NOT NULL, roles TEXT NOT NULL,
            status TEXT NOT NULL, created INTEGER NOT NULL, changed INTEGER NOT NULL, version INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS delegated_admin_assignment_by_relationship ON delegated_admin_assignment (relationship);
        CREATE TABLE IF NOT EXISTS delegated_admin_operation (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL, relationship INTEGER NOT NULL, created INTEGER NOT NULL, data TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS delegated_admin_operation_by_relationship ON delegated_admin_operation (relationship);
        CREATE TABLE IF NOT EXISTS delegated_admin_provider (
            relationship INTEGER PRIMARY KEY, provider_id TEXT NOT NULL, consent_pending INTEGER NOT NULL);
        """;

    /// <summary>What the sixth version adds: the registration for notifications, and those that wait for their delivery.</summary>
    public const string Sixth = """
        CREATE TABLE IF NOT EXISTS webhook (url TEXT NOT NULL, events TEXT NOT NULL, own_header INTEGER NOT NULL, origin TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS webhook_test (id TEXT PRIMARY KEY, created INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS notification (
            seq INTEGER PRIMARY KEY, body TEXT NOT NULL, due INTEGER NOT NULL, test TEXT, attempts INTEGER NOT NULL DEFAULT 0,
            state TEXT NOT NULL DEFAULT 'waiting', results TEXT NOT NULL DEFAULT '[]');
        CREATE INDEX IF NOT EXISTS notification_waiting ON notification (due) WHERE state = 'waiting';
        """;

    /// <summary>What the seventh version adds: customers that two partners hold, through whom their orders are, and transfers of these.</summary>
    public const string Seventh = """
        CREATE TABLE IF NOT EXISTS customer_partner (seq INTEGER PRIMARY KEY, customer INTEGER NOT NULL, partner TEXT NOT NULL, UNIQUE (customer, partner));
        CREATE INDEX IF NOT EXISTS customer_partner_by_partner ON customer_partner (partner);
        CREATE TABLE IF NOT EXISTS order_holder (customer INTEGER NOT NULL, order_id TEXT NOT NULL, partner TEXT NOT NULL, PRIMARY KEY (customer, order_id)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS transfer (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL, customer INTEGER NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, status TEXT NOT NULL,
            created INTEGER NOT NULL, changed INTEGER NOT NULL, due INTEGER, asked TEXT NOT NULL, items TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS transfer_by_customer ON transfer (customer);
        CREATE INDEX IF NOT EXISTS transfer_under_way ON transfer (due) WHERE status = 'InProgress';
        """;

    /// <summary>The version before there were terms.</summary>
    public const long SecondVersion = 2;

    /// <summary>The version before users were kept.</summary>
    public const long ThirdVersion = 3;

    /// <summary>Says that all versions' tables are there.</summary>
    public const string Present = "PRAGMA user_version = 7;";

    /// <summary>Come after the second version's seed.</summary>
    public const string SecondIndexes = """
        CREATE UNIQUE INDEX delegated_admin_by_id ON delegated_admin (id);
        CREATE UNIQUE INDEX delegated_admin_by_name ON delegated_admin (name COLLATE NOCASE);
        CREATE INDEX delegated_admin_by_customer ON delegated_admin (customer_id);
        CREATE INDEX delegated_admin_request_by_relationship ON delegated_admin_request (relationship);
        """;
}
