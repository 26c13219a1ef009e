using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Changes.Policies;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Drift.Records;
using PartnerRelationships.Core.Invitations.Bulk;
using PartnerRelationships.Core.Removals.Readiness;
using PartnerRelationships.Core.Tables;
using PartnerRelationships.Fuzz.Mutation;
using PartnerRelationships.Fuzz.Running;

namespace PartnerRelationships.Fuzz.Targets.Files;

/// <summary>Files that somebody else may have written, or changed.</summary>
internal static class FileTargets
{
    private static readonly LinesMutator JsonLines = new(JsonMutator.Instance);

    public static IEnumerable<IFuzzTarget> All =>
    [
        new FileTarget("plan", "plan.jsonl", JsonLines, SealedFiles.ReadPlan),
        new FileTarget("evidence", "evidence.jsonl", JsonLines, SealedFiles.ReadEvidenceAsync),
        new FileTarget("snapshot", "snapshot.jsonl", JsonLines, path =>
        {
            var snapshot = ServiceFactory.Snapshots.Open(path);
            var read = snapshot.Read(snapshot.Customers.ToHashSet()).Count();
            Require(snapshot.Customers.Count, read);
        }),
        new FileTarget("ledger-head", "head.json", JsonLines, path => ServiceFactory.Witnesses.ReadFile(path)),
        new FileTarget("exit-pack", "manifest.json", JsonMutator.Instance, path => new Storage.Documents.ExitPackFiles().ReadManifest(path)),
        new FileTarget("prospects", "prospects.csv", TableMutator.Instance, path =>
        {
            using var file = ProspectFile.Open(path, name => string.Equals(name, "Customer", StringComparison.OrdinalIgnoreCase) ? "Customer" : null, new CsvNeed("Customer"));
            Require(file.Count, file.Read().Count());
        }),
        new FileTarget("customer-list", "customers.csv", TableMutator.Instance, path => CsvTable.Read(path, CustomerColumns.MeaningOf, CustomerColumns.Naming)),
        new FileTarget("records", "records.csv", TableMutator.Instance, path =>
        {
            foreach (var row in RecordColumns.Read(path))
            {
                RecordColumns.Named(row);
                RecordColumns.Of(row);
            }
        }),
        new FileTarget("prices", "prices.csv", TableMutator.Instance, path =>
        {
            PriceFile.Read(path);
            PriceFile.Read(path, "hu-HU");
        }),
        new FileTarget("protected", "protected.txt", new TextMutator("#", "\n", "@", "*.", "contoso.com"), path => ProtectedEntries.OfFile(path)),
        new FileTarget("bounces", "mail.eml", MailMutator.Instance, path => _ = ServiceFactory.BounceReader.Read(path, CancellationToken.None).Count()),
        new FileTarget("template", "template.txt", new TextMutator("{{", "}}", "{{#customer}}", "{{^provider}}", "{{/customer}}", "{{link}}", "Subject: ", "\n"), MailDrafts.FillText),
        new FileTarget("template-html", "template.html", new TextMutator("{{", "}}", "{{#customer}}", "{{/customer}}", "{{link}}", "<", ">", "\"", "'", "<!--", "-->", "<style>", "</style>", "href=", "style=", "&"), MailDrafts.FillHtml),
        new FileTarget("sandbox-file", "sandbox.db", Garbler.Instance, LedgerFiles.ReadSandbox),
        new FileTarget("ledger", "ledger.db", Garbler.Instance, LedgerFiles.Read),
    ];

    private static void Require(long there, long read)
    {
        if (there != read)
        {
            throw new BrokenPromiseException($"Of {there} items {read} came out.");
        }
    }
}
