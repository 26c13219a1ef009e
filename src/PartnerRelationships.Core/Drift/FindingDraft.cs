using PartnerRelationships.Core.Delegation;

namespace PartnerRelationships.Core.Drift;

/// <summary>Findings of one customer.</summary>
internal static class FindingDraft
{
    /// <summary>A finding, without what would mend it.</summary>
    public static RelationshipFinding Find(this CustomerRelationship customer, RelationshipRule rule, FindingSeverity severity, string? part, string evidence) => new()
    {
        CustomerId = customer.CustomerId,
        Name = customer.Name,
        Domain = customer.Domain,
        Rule = rule,
        Severity = severity,
        Part = part,
        Evidence = evidence,
        ReadOn = customer.ReadOn,
    };

    /// <summary>That something is not known.</summary>
    public static RelationshipFinding Unknown(this CustomerRelationship customer, string part, string evidence) =>
        customer.Find(RelationshipRule.Unknown, FindingSeverity.Medium, part, evidence) with { Command = DriftText.Show(customer.CustomerId), Obstacle = "What is unknown cannot be corrected." };

    /// <summary>The same with the command and the step that mend it.</summary>
    public static RelationshipFinding MendedBy(this RelationshipFinding finding, string command, PlannedStep step) => finding with { Command = command, Step = step };

    /// <summary>The same of privileges (DAP) that are to end: by a plan only where somebody can administer the customer without them.</summary>
    public static RelationshipFinding EndingPrivileges(this RelationshipFinding finding, CustomerRelationship customer) => TieFacts.IsAdministered(customer)
        ? finding.MendedBy(DriftText.EndPrivileges(customer.CustomerId), DelegationSteps.EndPrivileges)
        : finding.NotPlanned(DriftText.EndPrivileges(customer.CustomerId), DelegationSteps.PrivilegesNeeded);

    /// <summary>The same with a command, and why no plan corrects it.</summary>
    public static RelationshipFinding NotPlanned(this RelationshipFinding finding, string? command, string obstacle) => finding with { Command = command, Obstacle = obstacle };
}
