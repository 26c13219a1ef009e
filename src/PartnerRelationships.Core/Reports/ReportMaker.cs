using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Reports.Counts;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Core.Reports;

/// <summary>Makes a report of all relationships: takes the customers while they are read, then the ledger, and keeps only counts. One instance per report.</summary>
public sealed class ReportMaker
{
    private readonly IReportPorts ports;
    private readonly ReportTerms terms;
    private readonly IReportDraft draft;
    private readonly ReportLedger ledger;
    private readonly DateTimeOffset now;
    private readonly CustomerSection customers;
    private readonly RightsSection rights;
    private readonly TermSection ends;
    private readonly BlockerSection blockers;
    private readonly InvitationSection invitations;
    private readonly RunSection runs;
    private readonly MissingParts missing = new();

    /// <summary>Begins a report.</summary>
    /// <param name="ports">The outside.</param>
    /// <param name="plans">How the plans' documents are read.</param>
    /// <param name="draft">Takes the rows.</param>
    /// <param name="terms">The requested report.</param>
    public ReportMaker(IReportPorts ports, IPlanFiles plans, IReportDraft draft, ReportTerms terms)
    {
        (this.ports, this.terms, this.draft, now, ledger) = (ports, terms, draft, ports.Clock.Now, new ReportLedger(ports, plans));
        customers = new CustomerSection(draft, terms.IsDetailed);
        rights = new RightsSection(draft, now);
        ends = new TermSection(draft, now, terms.IsDetailed);
        blockers = new BlockerSection(draft, now, terms.IsDetailed);
        invitations = new InvitationSection(draft, now);
        runs = new RunSection(draft, RemovalKind.Instance.Word);
    }

    /// <summary>Takes a customer as the lists show it.</summary>
    public void Take(CustomerRelationship customer) => Take(customer, country: null, customer.DelegatedAdmin);

    /// <summary>Takes a customer that was read in detail.</summary>
    public void Take(CustomerRelationship customer, CustomerInsight insight)
    {
        missing.Add(insight.CountryMissing, isOfOne: true);
        Take(customer, insight.Country, insight.Examination.Readiness.DelegatedAdmin);
        ends.Add(customer.Name, insight.Examination);
        foreach (var blocker in insight.Examination.Readiness.Blockers)
        {
            blockers.Add(customer.CustomerId, customer.Name, blocker, now, "checked now");
        }
    }

    /// <summary>Takes a customer that could not be read in detail: the details are unknown.</summary>
    public void Miss(CustomerRelationship customer, PartnerRelationshipsException error)
    {
        missing.Add(new CustomerPartMissing { Part = "Subscriptions, blockers and country", ErrorId = error.ErrorId, Reason = error.Message }, isOfOne: true);
        Take(customer, country: null, DelegatedAdminState.Unknown);
        ends.Miss();
        var blocker = new Blocker { Rule = BlockerRule.NotReadable, Evidence = error.Message, WhoMustAct = "you", Remedy = error.RecommendedAction ?? "" };
        blockers.Add(customer.CustomerId, customer.Name, blocker, now, "checked now");
    }

    /// <summary>Takes the lists that could not be read, also where there is no customer that would say so.</summary>
    public void Miss(IEnumerable<CustomerPartMissing> lists)
    {
        foreach (var list in lists)
        {
            missing.Add(list, isOfOne: false);
            if (list.Part == nameof(CustomerRelationship.DelegatedAdminRelationships))
            {
                rights.Miss();
            }
        }
    }

    /// <summary>Takes a tenant that has delegated admin relationships but is not a customer.</summary>
    public void TakeOther(CustomerRelationship tenant) => rights.Add(tenant);

    /// <summary>Reads what the ledger has.</summary>
    public async Task ReadLedgerAsync(CancellationToken cancellationToken)
    {
        await ledger.ReadInvitationsAsync(invitations, cancellationToken).ConfigureAwait(false);
        await ledger.ReadRunsAsync(runs, terms.IsDetailed ? null : blockers, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts the report in its place.</summary>
    /// <exception cref="ConflictException">The file exists by now (ReportExists).</exception>
    /// <exception cref="InvalidInputException">It cannot be written (ReportNotWritten).</exception>
    public RelationshipReport Keep() => new()
    {
        Size = draft.Keep(Page()),
        Path = terms.Path,
        PartnerTenantId = ports.Profile.TenantId,
        PartnerName = ports.Profile.Name,
        MadeOn = now,
        IsDetailed = terms.IsDetailed,
        Customers = customers.Count,
        DelegatedAdminRelationships = rights.Count,
        Invitations = invitations.Count,
        Runs = runs.Count,
        Blockers = blockers.IsKnown ? blockers.Count : null,
        ExtendedTerms = ends.Extended,
        NotAsked = NotAsked(),
        NotRead = NotRead(),
    };

    private void Take(CustomerRelationship customer, string? country, DelegatedAdminState privileges)
    {
        foreach (var part in customer.Missing)
        {
            missing.Add(part, isOfOne: false);
        }

        customers.Add(customer, country, privileges);
        rights.Add(customer);
        runs.Add(customer.CustomerId);
    }

    private ReportPage Page() => new($"Customer relationships of {ports.Profile.Name}", Facts(), NotAsked(), NotRead(), Figures(), [customers.Section, invitations.Section, runs.Section, blockers.Section, rights.Section, ends.Section]);

    private IReadOnlyList<KeyValuePair<string, string>> Facts() =>
    [
        new("Partner", $"{ports.Profile.Name} ({ports.Profile.TenantId})"),
        new("Made on", ScreenTime.Moment(now)),
        new("Connection", terms.Connection),
        new("Ledger", terms.Ledger ?? "in memory, with the connection"),
        new("Read", $"{Counted.Of(customers.Count, "customer")}, {Of(invitations.Count, "invitation")}, {Of(runs.Count, "run")}"),
        new("For each customer", terms.IsDetailed ? "subscriptions, blockers and country were read" : "nothing was read: all customer data is from lists"),
    ];

    private static string Of(long? count, string one) => count is { } known ? Counted.Of(known, one) : $"{one}s not known";

    private IReadOnlyList<string> NotAsked() => terms.IsDetailed
        ? ["Security groups of delegated admin relationships, licences and users."]
        : ["Countries, delegated administrative privileges (DAP), subscriptions and their terms, and current blockers: reading them takes requests for each customer. Use -Detailed.",
            "Security groups of delegated admin relationships, licences and users."];

    private IReadOnlyList<string> NotRead() => [.. missing.Sentences.Concat(invitations.NotRead).Concat(runs.NotRead).Concat(blockers.NotRead).Concat(ends.NotRead).Distinct()];

    private IReadOnlyList<ReportFigure> Figures() =>
    [
        new("Customers", customers.Count, CustomerSection.Id, "in the service’s list"),
        new("Open invitations", invitations.Open, InvitationSection.Id, invitations.Count is { } all ? $"of {Counted.Of(all, "invitation")}" : "the ledger could not be read"),
        new("Customers removed", runs.Removed, RunSection.Id, runs.Count is null ? "the ledger could not be read" : "or already gone, by each customer’s newest removal"),
        new("Blockers of removals", blockers.IsKnown ? blockers.Count : null, BlockerSection.Id, blockers.IsKnown ? $"of {Counted.Of(blockers.Customers, "customer")}{(terms.IsDetailed ? "" : ", as plans found them")}" : "could not be read completely"),
        new("GDAP ending in 90 days", rights.EndingSoon, RightsSection.Id, EndingNote(), rights.EndingSoon > 0 || rights.Undated > 0 ? ReportTone.Waiting : ReportTone.Plain),
        new("Extended terms", ends.Extended, TermSection.Id, !terms.IsDetailed ? "not read" : ends.Unread > 0 ? $"at least: {Counted.Of(ends.Unread, "customer")} could not be read" : "subscriptions that continue, billed monthly", ends.Extended > 0 || ends.Unread > 0 ? ReportTone.Waiting : ReportTone.Plain),
    ];

    private string EndingNote() => rights.EndingSoon is null ? "could not be read"
        : $"not extended automatically, as far as is known{(rights.Undated > 0 ? $"; {Counted.Of(rights.Undated, "end date")} unknown" : "")}";
}
