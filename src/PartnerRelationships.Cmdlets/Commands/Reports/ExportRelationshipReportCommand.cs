using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Core.Reports;
using PartnerRelationships.Core.Reports.Pages;

namespace PartnerRelationships.Commands;

/// <summary>Writes a report of all relationships as one self-contained HTML page: customers, invitations, removals, blockers, delegated administration and
/// extended terms, as charts and as tables that can be sorted and filtered. The file appears when it is complete, or not at all.</summary>
[Cmdlet(VerbsData.Export, Nouns.RelationshipReport, SupportsShouldProcess = true), OutputType(typeof(RelationshipReport))]
public sealed class ExportRelationshipReportCommand : PartnerCmdlet
{
    private const int AskActivity = 133;
    private const string Title = "Making the report";
    private IReportDraft? draft;
    private CustomerChecks<CustomerRelationship, CustomerInsight>? questions;
    private ReportMaker maker = null!;

    /// <summary>The file to write, such as report.html.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>Also reads for each customer what no list contains: its subscriptions and their terms, what blocks its removal now, its country, and its delegated
    /// administrative privileges (DAP). This takes three or four requests for each customer.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>How many requests may be in progress at once, with -Detailed.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>Replaces an existing file, once the new one is complete.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Path, () =>
    {
        var file = PathTo(Path);
        ServiceFactory.Reports.RequireRoom(file, Force);
        if (ShouldProcess(file, $"Write a report of the customer relationships of {Session.Profile.Name}"))
        {
            Export(file);
        }
    });

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        questions?.Dispose();
        draft?.Dispose();
        base.Dispose(disposing);
    }

    private void Export(string file)
    {
        draft = ServiceFactory.Reports.Begin(file, Force);
        maker = ServiceFactory.ReportMaker(Session, draft, new ReportTerms(file, Detailed, Words(UsedConnection), UsedConnection?.Ledger));
        var (reader, listed) = (new RelationshipReader(Session), new HashSet<Guid>());
        Stream<CustomerRelationship>(reader.ListAsync, customer =>
        {
            listed.Add(customer.CustomerId);
            Take(customer);
        });
        Collect(all: true);
        Stream<CustomerRelationship>((sink, token) => reader.ListOthersAsync(listed, sink, token), maker.TakeOther);
        WriteObject(WaitFor(Title, "Reading the ledger, and writing the file", async token =>
        {
            maker.Miss(await reader.ListMissingAsync(token).ConfigureAwait(false));
            await maker.ReadLedgerAsync(token).ConfigureAwait(false);
            return maker.Keep();
        }));
    }

    private void Take(CustomerRelationship customer)
    {
        TellMissing(customer.Missing);
        if (Detailed)
        {
            Ask(customer);
        }
        else
        {
            maker.Take(customer);
            Count(Title);
        }
    }

    private void Ask(CustomerRelationship customer)
    {
        questions ??= new(
            ThrottleLimit, new PaceProgress(AskActivity, Title, Session.Clock), (one, lanes, token) => new ReportQuestions(Session, lanes).AskAsync(one.CustomerId, token), Watcher, StopToken);
        questions.Begin(customer);
        Collect(all: false);
    }

    private void Collect(bool all) => questions?.Advance(all, Take, WriteProgress);

    // Only the reading may fail for one customer; what cannot be written ends the report.
    private void Take(CustomerRelationship customer, Task<CustomerInsight> asked)
    {
        CustomerInsight? insight = null;
        PartnerRelationshipsException? failure = null;
        Guarded(customer.CustomerId, () => insight = Await(asked), failed: error => failure = error);
        if (insight is { } known)
        {
            maker.Take(customer, known);
        }
        else if (failure is { } unknown)
        {
            maker.Miss(customer, unknown);
        }
    }

    private static string Words(PartnerCenterConnection? connection) => connection is null ? "" : string.Join(", ",
        new[] { connection.Kind.ToString(), connection.SandboxPath ?? connection.Endpoint?.ToString(), connection.Environment?.ToString(), connection.Account is { } account ? $"as {account}" : null }.OfType<string>());
}
