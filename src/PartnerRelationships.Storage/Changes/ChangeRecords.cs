using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Globalization;
using System.Linq;
using Dapper;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Storage.Databases;
using PartnerRelationships.Storage.Documents;

namespace PartnerRelationships.Storage.Changes;

/// <summary>The runs and their customers beside what their last events say of them.</summary>
internal static class ChangeRecords
{
    /// <summary>The hash in the last event about a run, in a question for it.</summary>
    public const string RecordedRun = $"(SELECT content_hash FROM event WHERE number = {LastOfRun})";

    /// <summary>The hash in the last event about a customer of a run, in a question for it; null while nothing was done to it.</summary>
    public const string RecordedCustomer = $"(SELECT content_hash FROM event WHERE number = {LastOfCustomer})";

    private const string LastOfRun = "(SELECT max(number) FROM event WHERE run_id = removal_run.run_id AND customer_id IS NULL AND content_hash IS NOT NULL)";
    private const string LastOfCustomer = "(SELECT max(number) FROM event WHERE run_id = removal.run_id AND customer_id = removal.customer_id AND content_hash IS NOT NULL)";

    private const string Runs = $"""
        SELECT removal_run.*, event.number AS entry_number, event.content_hash AS recorded_hash
        FROM removal_run LEFT JOIN event ON event.number = {LastOfRun}
        ORDER BY removal_run.number
        """;

    // A customer with its steps, one row for each: one statement is one snapshot. Who has no event of its own is as the run's first one left it.
    private const string Customers = $"""
        SELECT removal.*, event.number AS entry_number, event.content_hash AS recorded_hash,
            step.place AS step_place, step.kind AS step_kind, step.subject_id AS step_subject_id, step.subject_name AS step_subject_name,
            step.state AS step_state, step.status_before AS step_status_before, step.status_after AS step_status_after,
            step.request_id AS step_request_id, step.correlation_id AS step_correlation_id, step.intended_on AS step_intended_on,
            step.ended_on AS step_ended_on, step.detail AS step_detail
        FROM removal
        LEFT JOIN event ON event.number = {LastOfCustomer}
        LEFT JOIN removal_step AS step ON step.removal = removal.number
        WHERE removal.run_id = @run
        ORDER BY removal.place, step.place
        """;

    private const string Gone = """
        SELECT run_id, customer_id, max(number) AS entry_number
        FROM event
        WHERE content_hash IS NOT NULL AND run_id IS NOT NULL AND CASE WHEN customer_id IS NULL
            THEN NOT EXISTS (SELECT 1 FROM removal_run WHERE removal_run.run_id = event.run_id)
            ELSE NOT EXISTS (SELECT 1 FROM removal WHERE removal.run_id = event.run_id AND removal.customer_id = event.customer_id) END
        GROUP BY run_id, customer_id
        """;

    // What belongs to nothing is in no record, and was added outside the module.
    private const string Strays = """
        SELECT 'Customer ' || customer_id || ' in run ' || run_id AS name FROM removal WHERE NOT EXISTS (SELECT 1 FROM removal_run WHERE removal_run.run_id = removal.run_id)
        UNION ALL
        SELECT 'The plan of run ' || run_id FROM removal_plan WHERE NOT EXISTS (SELECT 1 FROM removal_run WHERE removal_run.run_id = removal_plan.run_id)
        UNION ALL
        SELECT 'Step ' || CAST(place AS text) || ' of customer number ' || CAST(removal AS text) FROM removal_step WHERE NOT EXISTS (SELECT 1 FROM removal WHERE removal.number = removal_step.removal)
        """;

    private const string Step = "step_";

    public static IEnumerable<LedgerRecord> Read(DbConnection connection) =>
        RawRow.Query(connection, Runs).ToList().SelectMany(run => ReadRun(connection, run))
            .Concat(RawRow.Query(connection, Gone).Select(MissingOf))
            .Concat(RawRow.Query(connection, Strays).Select(row => new LedgerRecord(row["name"] ?? "A record without a name", "", null, null)));

    private static IEnumerable<LedgerRecord> ReadRun(DbConnection connection, IReadOnlyDictionary<string, string?> run)
    {
        var first = connection.ExecuteScalar<long?>("SELECT min(number) FROM event WHERE run_id = @run AND customer_id IS NULL", new { run = run["run_id"] });
        using var identities = new OrderedHash();
        foreach (var rows in Together(RawRow.Query(connection, Customers, new { run = run["run_id"] })))
        {
            var identity = ChangeHash.OfIdentity(rows[0]);
            identities.Add(rows[0]["place"]!.PadLeft(9, '0'), identity);
            yield return RecordOf(rows, first, identity);
        }

        yield return RecordOf(connection, run, identities);
    }

    private static LedgerRecord RecordOf(List<IReadOnlyDictionary<string, string?>> rows, long? first, string identity)
    {
        var row = rows[0];
        var steps = rows.Where(step => step[Step + "place"] is not null).Select(StepOf).ToList();
        var hash = ChangeHash.OfRemoval(row.Where(field => !field.Key.StartsWith(Step, StringComparison.Ordinal)), steps);
        return row["entry_number"] is { } number
            ? new LedgerRecord(NameOf(row), hash, Number(number), row["recorded_hash"])
            : new LedgerRecord(NameOf(row), hash, first, identity);
    }

    // What the row says of the plan and of the customers is looked up where they are.
    private static LedgerRecord RecordOf(DbConnection connection, IReadOnlyDictionary<string, string?> run, OrderedHash identities)
    {
        var found = run.ToDictionary(field => field.Key, field => field.Value);
        var document = connection.ExecuteScalar<string?>("SELECT document FROM removal_plan WHERE run_id = @run", new { run = run["run_id"] });
        found["plan_seal"] = PlanLinesReader.SealOf(document, Lines(connection, run)) ?? run["plan_seal"];
        found["plan_hash"] = ChangeHash.OfPlan(document);
        found["customers_hash"] = identities.Value;
        return new LedgerRecord($"Run {run["run_id"]}", ChangeHash.OfRun(found), run["entry_number"] is { } number ? Number(number) : null, run["recorded_hash"]);
    }

    // The version that brought kinds brought the lines.
    private static IEnumerable<string?> Lines(DbConnection connection, IReadOnlyDictionary<string, string?> run) => !run.ContainsKey("kind") ? [] :
        RawRow.Query(connection, "SELECT planned FROM removal WHERE run_id = @run ORDER BY place", new { run = run["run_id"] }).Select(row => row["planned"]);

    private static LedgerRecord MissingOf(IReadOnlyDictionary<string, string?> row) =>
        new(row["customer_id"] is null ? $"Run {row["run_id"]}" : NameOf(row), Hash: null, Number(row["entry_number"]!), RecordedHash: null);

    /// <summary>What a customer of a run is called.</summary>
    public static string NameOf(IReadOnlyDictionary<string, string?> row) => $"Customer {row["customer_id"]} in run {row["run_id"]}";

    private static IReadOnlyDictionary<string, string?> StepOf(IReadOnlyDictionary<string, string?> row) =>
        row.Where(field => field.Key.StartsWith(Step, StringComparison.Ordinal)).ToDictionary(field => field.Key.Substring(Step.Length), field => field.Value);

    private static IEnumerable<List<IReadOnlyDictionary<string, string?>>> Together(IEnumerable<IReadOnlyDictionary<string, string?>> rows)
    {
        var together = new List<IReadOnlyDictionary<string, string?>>();
        foreach (var row in rows)
        {
            if (together.Count > 0 && together[0]["number"] != row["number"])
            {
                yield return together;
                together = [];
            }

            together.Add(row);
        }

        if (together.Count > 0)
        {
            yield return together;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
