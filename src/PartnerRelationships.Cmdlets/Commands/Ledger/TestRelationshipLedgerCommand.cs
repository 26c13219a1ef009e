using System;
using System.Management.Automation;
using System.Threading.Tasks;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Commands;

/// <summary>Checks a ledger: the chain of its entries, each record against its last entry, the triggers that guard them, and the file; names the first bad entry.
/// Or verifies the evidence of a removal run offline, and names the first thing that is wrong with it.</summary>
[Cmdlet(VerbsDiagnostic.Test, Nouns.RelationshipLedger, DefaultParameterSetName = ByConnectionSet), OutputType(typeof(LedgerVerification))]
public sealed class TestRelationshipLedgerCommand : PartnerCmdlet
{
    private const string ByConnectionSet = "ByConnection";
    private const string ByPathSet = "ByPath";
    private const string LiteralPathSet = "LiteralPath";
    private const string ByEvidenceSet = "ByEvidence";
    private const int CheckActivity = 110;
    private bool hasConnection;

    /// <summary>The ledgers' files; no connection is needed for them, and nothing of them is changed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByPathSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The ledgers' files, by their names as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet, ValueFromPipelineByPropertyName = true), Alias("PSPath", "FullName"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Evidence that Export-RelationshipEvidence wrote. It is verified by itself; with -Connection also against that ledger.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByEvidenceSet, ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string Evidence { get; set; } = "";

    /// <summary>A connection is looked for only where it is needed, which only shows when the input is there.</summary>
    protected override void BeginProcessing()
    {
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByEvidenceSet)
        {
            Guarded(Evidence, VerifyEvidence);
        }

        if (ParameterSetName == ByConnectionSet)
        {
            Connect();
            var file = (Connection ?? DefaultConnection.Current)?.Ledger;
            Guarded(file, () => Check(() => ServiceFactory.InspectLedger(file, Session)));
        }

        ForEachFile(Path, LiteralPath, file => Check(() => ServiceFactory.InspectLedger(file)));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (hasConnection)
        {
            base.EndProcessing();
        }
    }

    private void Connect()
    {
        if (!hasConnection)
        {
            base.BeginProcessing();
            hasConnection = true;
        }
    }

    private void VerifyEvidence()
    {
        var path = PathTo(Evidence);
        ILedgerInspection? ledger = null;
        if (Connection is not null)
        {
            Connect();
            ledger = ServiceFactory.InspectLedger(Connection.Ledger, Session);
        }

        WriteObject(Await(token => Task.FromResult(ServiceFactory.EvidenceCheck().Run(path, ledger, token))));
    }

    private void Check(Func<ILedgerInspection> open)
    {
        var ledger = open();
        var progress = new Teller(step => Report(RecordOf(ledger, step)));
        WriteObject(Await(token => Task.FromResult(new LedgerCheck(ledger, progress).Run(token))));
    }

    private static ProgressRecord RecordOf(ILedgerInspection ledger, LedgerProgress step) =>
        new(CheckActivity, $"Checking the ledger {ledger.Path}", step.Total is { } total ? $"{step.Step}: {step.Done} of {total}" : $"{step.Step}: {step.Done}")
        {
            PercentComplete = step.Total is > 0 and var all ? (int)Math.Min(100, step.Done * 100 / all) : -1,
        };

    // Progress<T> would post each step to the thread pool, and they would come in any order.
    private sealed class Teller(Action<LedgerProgress> tell) : IProgress<LedgerProgress>
    {
        public void Report(LedgerProgress value) => tell(value);
    }
}
