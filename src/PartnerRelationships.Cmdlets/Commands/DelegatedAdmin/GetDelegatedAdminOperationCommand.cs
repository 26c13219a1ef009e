using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>Lists the long-running operations of Microsoft Graph on delegated admin relationships, and how far they are.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.DelegatedAdminOperation), OutputType(typeof(DelegatedAdminOperation))]
public sealed class GetDelegatedAdminOperationCommand : DelegatedAdminCmdlet
{
    private AssignmentDesk? desk;

    /// <summary>Only this operation, by its id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string? OperationId { get; set; }

    private protected override string Title => "Listing operations on delegated admin relationships";

    private protected override void Work()
    {
        desk ??= new AssignmentDesk(Session);
        var all = Await(token => desk.ListOperationsAsync(RelationshipId, token));
        var found = OperationId is null ? all : [.. all.Where(one => string.Equals(one.OperationId, OperationId.Trim(), StringComparison.OrdinalIgnoreCase))];
        WriteObject(OperationId is not null && found.Count == 0 ? throw new NotFoundException("DelegatedAdminNotFound", $"The delegated admin relationship {RelationshipId} has no operation '{OperationId}'.") : found, enumerateCollection: true);
    }
}
