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

/// <summary>Makes a report of all relationships: takes everybody as they are read, then the ledger, and holds no more than numbers. One for a report.</summary>
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
    /// <param name="terms">What the report is to be.</param>
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

    /// <summary>Takes a customer that was not asked.</summary>
    public void Take(CustomerRelationship customer) => Take(customer, country: null, customer.DelegatedAdmin);

    /// <summary>Takes a customer that was.</summary>
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

    /// <summary>Takes a customer that could not be asked: what it would have said is not known.</summary>
    public void Miss(CustomerRelationship customer, PartnerRelationshipsException error)
    {
        missing.Add(new CustomerPartMissing { Part = "Subscriptions, blockers and country", ErrorId = error.ErrorId, Reason = error.Message }, isOfOne: true);
        Take(customer, country: null, DelegatedAdminState.Unknown);
        ends.Miss();
        var blocker = new Blocker { Rule = BlockerRule.NotReadable, Evidence = error.Message, WhoMustAct = "you", Remedy = error.RecommendedAction ?? "" };
        blockers.Add(customer.CustomerId, customer.Name, blocker, now, "checked now");
    }

    /// <summary>Takes a tenant that has delegated admin relationships and is no customer.</summary>
    public void TakeOther(CustomerRelationship tenant) => rights.Add(tenant);

    /// <summary>Reads what the ledger has.</summary>
    public async Task ReadLedgerAsync(CancellationToken cancellationToken)
    {
        await ledger.ReadInvitationsAsync(invitations, cancellationToken).ConfigureAwait(false);
        await ledger.ReadRunsAsync(runs, terms.IsDetailed ? null : blockers, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts the report in its place.</summary>
    /// <exception cref="ConflictException">There is a file by now (ReportExists).</exception>
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
        DelegatedAdminRelationships = missing.Has(nameof(CustomerRelationship.DelegatedAdminRelationships)) ? null : rights.Count,
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
    }

    private ReportPage Page() => new($"Customer relationships of {ports.Profile.Name}", Facts(), NotAsked(), NotRead(), Figures(), [customers.Section, invitations.Section, runs.Section, blockers.Section, rights.Section, ends.Section]);

    private IReadOnlyList<KeyValuePair<string, string>> Facts() =>
    [
        new("Partner", $"{ports.Profile.Name} ({ports.Profile.TenantId})"),
        new("Made on", ScreenTime.Moment(now)),
        new("Connection", terms.Connection),
        new("Ledger", terms.Ledger ?? "in memory, with the connection"),
        new("Read", $"{Counted.Of(customers.Count, "customer")}, {Of(invitations.Count, "invitation")}, {Of(runs.Count, "run")}"),
        new("Customers asked", terms.IsDetailed ? "each: subscriptions, blockers, country" : "none: everything about customers is from lists"),
    ];

    private static string Of(long? count, string one) => count is { } known ? Counted.Of(known, one) : $"{one}s not known";

    private IReadOnlyList<string> NotAsked() => terms.IsDetailed
        ? ["Security groups of delegated admin relationships, licences and users."]
        : ["Countries, delegated administrative privileges (DAP), subscriptions and their terms, and what blocks each customer now: they take questions about each customer. -Detailed asks.",
            "Security groups of delegated admin relationships, licences and users."];

    private IReadOnlyList<string> NotRead() => [.. missing.Sentences.Concat(invitations.Section.Notes).Concat(runs.Section.Notes).Distinct()];

    private IReadOnlyList<ReportFigure> Figures() =>
    [
        new("Customers", customers.Count, CustomerSection.Id, "in the service’s list"),
        new("Open invitations", invitations.Open, InvitationSection.Id, invitations.Count is { } all ? $"of {Counted.Of(all, "invitation")}" : "the ledger could not be read"),
        new("Customers removed", runs.Removed, RunSection.Id, runs.Count is null ? "the ledger could not be read" : "or gone already, by each one’s newest removal"),
        new("Blockers of removals", blockers.IsKnown ? blockers.Count : null, BlockerSection.Id, blockers.IsKnown ? $"of {Counted.Of(blockers.Customers, "customer")}{(terms.IsDetailed ? "" : ", as plans found them")}" : "the ledger could not be read"),
        new("GDAP ending in 90 days", rights.EndingSoon, RightsSection.Id, rights.EndingSoon is null ? "could not be read" : "and not known to extend itself", rights.EndingSoon > 0 ? ReportTone.Waiting : ReportTone.Plain),
        new("Extended terms", ends.Extended, TermSection.Id, !terms.IsDetailed ? "not asked" : ends.Unread > 0 ? $"{Counted.Of(ends.Unread, "customer")} could not be read" : "subscriptions that do not end", ends.Extended > 0 ? ReportTone.Waiting : ReportTone.Plain),
    ];
}
