using System;
using System.Management.Automation;
using PartnerRelationships.Core.ExitPacks;

namespace PartnerRelationships.Commands;

/// <summary>Exports customers' accounts as JSON and CSV, each to its own folder: for the customer, or for its next partner. A customer whose folder is complete
/// is not read again, so an interrupted export is resumed by repeating it.</summary>
[Cmdlet(VerbsData.Export, Nouns.PartnerCustomer, SupportsShouldProcess = true), OutputType(typeof(CustomerExitPack))]
public sealed class ExportPartnerCustomerCommand : PartnerCmdlet
{
    private const int ExportActivity = 132;
    private ExitPackDesk desk = null!;
    private CustomerChecks<Guid, CustomerExitPack> exports = null!;
    private string root = "";
    private bool isIndexDue;

    /// <summary>The folder for all exports. It contains a folder per customer, named by tenant id, and an index. It is created if it does not exist.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject(OrRow = true), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>Also exports the licences of each user, with one request per user.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>Exports customers again even if their folders are complete.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The maximum number of customers read at the same time.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(Path, () =>
        {
            root = PathTo(Path);
            desk = ServiceFactory.ExitPacks(Session, root, Detailed);
            var pace = new PaceProgress(ExportActivity, "Exporting customers", Session.Clock);
            exports = new(ThrottleLimit, pace, (customer, lanes, token) => lanes.RunAsync(() => desk.ExportAsync(customer, token), token), Watcher, StopToken);
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => Begin(IdOf(reference), reference));
            Advance(all: false);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Advance(all: true);
        if (isIndexDue)
        {
            Guarded(Path, desk.WriteIndex);
        }

        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        exports?.Dispose();
        base.Dispose(disposing);
    }

    private void Begin(Guid id, CustomerReference reference)
    {
        if (!Force && desk.FindComplete(id) is { } complete)
        {
            WriteObject(complete);
        }
        else if (ShouldProcess(System.IO.Path.Combine(root, id.ToString()), $"Export everything about the customer {reference.Name ?? id.ToString()}"))
        {
            isIndexDue = true;
            exports.Begin(id);
        }
    }

    private void Advance(bool all) => exports.Advance(all, (customer, export) => Guarded(customer, () => WriteObject(Await(export))), WriteProgress);
}
