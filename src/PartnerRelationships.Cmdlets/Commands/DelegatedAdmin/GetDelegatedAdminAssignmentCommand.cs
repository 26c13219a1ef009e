using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Commands;

/// <summary>Lists which of your security groups have which roles of delegated admin relationships.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.DelegatedAdminAssignment), OutputType(typeof(DelegatedAdminAssignment))]
public sealed class GetDelegatedAdminAssignmentCommand : DelegatedAdminCmdlet
{
    private AssignmentDesk? desk;

    /// <summary>Only these assignments, by id.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ValidateNotNullOrEmpty]
    public string[] AssignmentId { get; set; } = [];

    /// <summary>Only those of this group, by name or object id; wildcards are allowed.</summary>
    [Parameter, SupportsWildcards, ValidateNotNullOrEmpty]
    public string Group { get; set; } = "*";

    private protected override string Title => "Listing delegated admin assignments";

    private protected override void Work()
    {
        desk ??= new AssignmentDesk(Session);
        var pattern = new WildcardPattern(Group, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        var all = Await(token => desk.ListAsync(RelationshipId, token));
        WriteObject(all.Where(one => IsAsked(one) && (pattern.IsMatch(one.GroupName ?? "") || pattern.IsMatch(one.GroupId?.ToString() ?? ""))), enumerateCollection: true);
        if (AssignmentId.FirstOrDefault(id => !all.Any(one => Is(one, id))) is { } missing)
        {
            throw new NotFoundException("DelegatedAdminNotFound", $"The delegated admin relationship {RelationshipId} has no assignment '{missing}'.");
        }
    }

    private bool IsAsked(DelegatedAdminAssignment assignment) => AssignmentId.Length == 0 || AssignmentId.Any(id => Is(assignment, id));

    private static bool Is(DelegatedAdminAssignment assignment, string id) => string.Equals(assignment.AssignmentId, id.Trim(), StringComparison.OrdinalIgnoreCase);
}
