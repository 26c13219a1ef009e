using System;
using PartnerRelationships.Sandbox.Store;

namespace PartnerRelationships.Sandbox.Seeding;

/// <summary>Delegated admin relationships of every fourth customer, derived from the customer in one statement: seeding is not slowed down,
/// and a sandbox from before there were any gets the same ones.</summary>
internal static class SeededDelegatedAdmin
{
    /// <summary>The second half of the ids of this sandbox's relationships.</summary>
    public const string IdTail = "8777b240-c6f0-4469-9e98-a3205431b836";

    private const int AgeDays = 200, DurationDays = 730;

    // Service Support Administrator, License Administrator, User Administrator.
    private const string Roles = "f023fd81-a637-4b56-95fd-791ac0226033 4d6ac14f-3453-41d0-bef9-a3e0c569773a fe930be7-5e62-47db-91af-98c3a49a38b1";

    public static void Fill(Session db, DateTimeOffset now)
    {
        var activated = now.ToUniversalTime().AddDays(-AgeDays);
        db.Execute(
            """
            INSERT INTO delegated_admin (id, name, duration, auto_extend, roles, customer_id, customer_name, status, created, changed, activated, ends, version)
            SELECT substr(id, 25, 8) || '-' || substr(id, 33, 4) || '-' || substr(id, 15, 10) || substr(id, 1, 8) || substr(id, 10, 4) || @1,
                   substr(name, 1, 36) || ' GDAP ' || seq, 'P730D', CASE seq % 8 WHEN 1 THEN 'P180D' ELSE 'PT0S' END, @2,
                   id, name, 'active', @3, @4, @4, @5, 2
            FROM customer WHERE seq % 4 = 1 AND relationship <> 'none' ORDER BY seq
            """,
            "-" + IdTail, Roles, activated.AddDays(-1), activated, activated.AddDays(DurationDays));
    }
}
