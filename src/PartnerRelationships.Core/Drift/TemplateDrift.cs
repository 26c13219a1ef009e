using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Drift;

/// <summary>Words in what customers differ from a template as findings about their relationships.</summary>
public static class TemplateDrift
{
    private const string Approval = "A plan does not request new relationships or assign roles to groups. Use the command instead.";

    /// <summary>The findings of a customer's comparisons.</summary>
    public static IEnumerable<RelationshipFinding> Of(IEnumerable<DelegatedAdminComparison> comparisons) => comparisons.SelectMany(one => one.Findings.Select(finding => Of(one, finding)));

    private static RelationshipFinding Of(DelegatedAdminComparison comparison, DelegatedAdminFinding finding) => new()
    {
        CustomerId = comparison.CustomerId,
        Name = comparison.CustomerName ?? "",
        Rule = finding.Kind switch
        {
            DelegatedAdminDifference.Unknown => RelationshipRule.Unknown,
            DelegatedAdminDifference.GlobalAdministrator => RelationshipRule.GlobalAdministrator,
            DelegatedAdminDifference.Expiring => RelationshipRule.Expiring,
            _ => RelationshipRule.DiffersFromTemplate,
        },
        Severity = finding.Severity,
        Part = finding.Kind.ToString(),
        Expected = $"as the template {comparison.Template}",
        Evidence = comparison.RelationshipName is { } name ? $"{name}: {finding.Detail}" : finding.Detail,
        Command = finding.Command,
        Step = comparison.CustomerId is null ? null : finding.Step,
        Obstacle = finding.Step is not null && comparison.CustomerId is not null ? null
            : finding.Kind == DelegatedAdminDifference.Unknown ? "What is unknown cannot be corrected."
            : comparison.CustomerId is null ? "Graph does not say which customer the relationship belongs to." : Approval,
        ReadOn = comparison.ReadOn,
    };
}
