using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>A command on delegated admin relationships: each by its id, or as the object itself comes from the pipeline.</summary>
public abstract class DelegatedAdminCmdlet : RowCmdlet
{
    /// <summary>The relationship: its id, or the object itself. Only the id is used; the relationship is read again.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "DelegatedAdminRelationshipId"), ObjectId(nameof(RelationshipId)), ValidateNotNullOrEmpty]
    public string RelationshipId { get; set; } = "";

    private protected sealed override object Target => RelationshipId;

    /// <summary>What a question calls a relationship and its customer.</summary>
    private protected static string Named(DelegatedAdminRelationship relationship) =>
        $"{relationship.DisplayName} ({relationship.RelationshipId}), {(relationship.CustomerId is { } id ? $"customer {(relationship.CustomerName is { Length: > 0 } name ? $"{name} " : "")}{id}" : "of no customer yet")}";

    /// <summary>Asks whether to do something.</summary>
    /// <param name="act">What, without a full stop.</param>
    /// <param name="effect">What comes of it, a sentence.</param>
    private protected bool Agreed(string act, string effect) => ShouldProcess($"{act}. {effect}", $"{act}?\n{effect}", Title);
}
