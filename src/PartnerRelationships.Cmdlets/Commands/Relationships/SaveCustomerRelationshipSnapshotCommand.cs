using System;
using System.Management.Automation;
using PartnerRelationships.Core.Drift.Snapshots;

namespace PartnerRelationships.Commands;

/// <summary>Saves the current state of customers' relationships to a file, for later comparison with Compare-CustomerRelationship -Snapshot. The file appears only
/// when it is complete.</summary>
[Cmdlet(VerbsData.Save, Nouns.CustomerRelationshipSnapshot, SupportsShouldProcess = true), OutputType(typeof(CustomerRelationshipSnapshot))]
public sealed class SaveCustomerRelationshipSnapshotCommand : RelationshipCmdlet
{
    private ISnapshotDraft? draft;
    private bool isBroken;

    /// <summary>The file to write. It is compressed when its name ends in .gz.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The customers: tenant ids, or the objects themselves. The default is all customers.</summary>
    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public override CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>Replaces an existing file once the new one is complete.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string Title => "Saving relationships";

    // Its first line says whether it is.
    private protected override bool? IsDetailed => Detailed.IsPresent;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(Path, () =>
        {
            var file = PathTo(Path);
            if (ShouldProcess(file, "Save the current state of customer relationships"))
            {
                draft = ServiceFactory.Snapshots.Begin(Head(file), Force);
            }
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (draft is not null)
        {
            base.ProcessRecord();
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        draft?.Dispose();
        base.Dispose(disposing);
    }

    private protected override void Take(CustomerRelationship relationship) => draft!.Add(relationship);

    private protected override void Miss(Guid? customer, PartnerRelationshipsException error) => isBroken = true;

    private protected override void Finish()
    {
        if (isBroken)
        {
            Guarded(Path, () => throw new InvalidInputException("SnapshotIncomplete", "Some customers could not be read, so nothing was saved: a missing customer would later look like a new one."));
        }
        else if (draft is not null)
        {
            Guarded(Path, () => WriteObject(draft.Keep()));
        }
    }

    private CustomerRelationshipSnapshot Head(string file) => new()
    {
        Path = file,
        PartnerTenantId = Session.Profile.TenantId,
        PartnerName = Session.Profile.Name,
        SavedOn = Session.Clock.Now,
        IsOfEverybody = IsOfEverybody,
        IsDetailed = Detailed.IsPresent,
    };
}
