using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Renewals.Plans;

/// <summary>Which steps a customer's renewal takes, and what each of them means. Several relationships that expire are replaced by one with the roles of all.</summary>
/// <param name="terms">What is renewed, and with what.</param>
internal sealed class RenewalSteps(RenewalTerms terms)
{
    /// <summary>The customer as the plan has it.</summary>
    public PlannedCustomer Of(RenewalExamination examination)
    {
        var rights = SuccessorRights.Of(examination, terms.Template);
        var blockers = RenewalBlockers.Of(examination, terms, rights).ToList();
        return new PlannedCustomer
        {
            CustomerId = examination.CustomerId,
            Name = examination.Name,
            Domain = examination.Domains.Count > 0 ? examination.Domains[0] : null,
            Verdict = blockers.Count == 0 ? ReadinessVerdict.Ready : ReadinessVerdict.Blocked,
            DelegatedAdmin = examination.DelegatedAdmin,
            Blockers = blockers,
            Steps = blockers.Count > 0 ? [] : Numbered(terms.AutoExtendInstead ? Extension(examination) : Succession(examination, rights)),
        };
    }

    private static PlannedStep[] Numbered(IEnumerable<PlannedStep> steps) => [.. steps.Select((step, place) => step with { Number = place + 1 })];

    private static IEnumerable<PlannedStep> Extension(RenewalExamination examination) =>
    [
        new() { Kind = StepKind.Check, Effect = "Checks again whether it is active. Changes nothing." },
        .. examination.Expiring.Select(old => Named(old) with
        {
            Kind = StepKind.ExtendDelegatedAdmin,
            Effect = $"It is extended by 180 days on {Day(old.EndsOn)}, and again each time it ends. The customer does not have to approve this, and can end it at any time.",
        }),
        new() { Kind = StepKind.Verify, Effect = "Reads back whether it is extended automatically. Changes nothing." },
    ];

    private static IEnumerable<PlannedStep> Succession(RenewalExamination examination, SuccessorRights rights) =>
    [
        new() { Kind = StepKind.Check, Effect = "Checks again whether anything else was requested in the meantime. Changes nothing." },
        new()
        {
            Kind = StepKind.CreateDelegatedAdmin,
            RoleIds = rights.RoleIds,
            Days = rights.Days,
            AutoExtend = rights.AutoExtend,
            Effect = $"A new relationship is drafted, for {Counted.Of(rights.Days ?? 0, "day")}{(rights.AutoExtend ? ", extending itself" : "")}: {string.Join(", ", rights.RoleIds.Select(DirectoryRoles.NameOf))}.",
        },
        new() { Kind = StepKind.RequestDelegatedAdmin, Effect = "The customer can approve it within 90 days. It cannot be withdrawn." },
        new() { Kind = StepKind.InviteCustomer, Effect = "One mail with the link is drafted in the ledger, in the customer's language. Send- or Export-ResellerInvitation sends it." },
        new() { Kind = StepKind.Await, Effect = "Waits for the customer's approval. Without it, everything stays as it is." },
        .. rights.Groups.Select(group => new PlannedStep
        {
            Kind = StepKind.AssignDelegatedAdmin,
            SubjectId = group.GroupId.ToString(),
            SubjectName = group.Name,
            RoleIds = group.RoleIds,
            Effect = $"The security group gets: {string.Join(", ", group.RoleIds.Select(DirectoryRoles.NameOf))}.",
        }),
        new() { Kind = StepKind.Verify, Effect = "Reads back whether the new one is active and every group has its roles. Changes nothing." },
        .. examination.Expiring.Select(old => Named(old) with
        {
            Kind = StepKind.TerminateDelegatedAdmin,
            Effect = $"The relationship that would expire on {Day(old.EndsOn)} ends: the new one replaces it.",
        }),
    ];

    private static PlannedStep Named(DelegatedAdminRelationship old) => new() { SubjectId = old.RelationshipId, SubjectName = old.DisplayName };

    private static string Day(DateTimeOffset? moment) => moment is { } day ? day.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "an unknown date";
}
