using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Renewals.Plans;

/// <summary>The blockers of a renewal.</summary>
internal static class RenewalBlockers
{
    private const string Partner = "You";
    private static readonly string[] Standing = [DelegatedAdminStatus.ApprovalPending, DelegatedAdminStatus.Approved, DelegatedAdminStatus.Activating, DelegatedAdminStatus.Active];

    /// <summary>All of it; none if nothing does.</summary>
    public static IEnumerable<Blocker> Of(RenewalExamination examination, RenewalTerms terms, SuccessorRights rights)
    {
        if (terms.AutoExtendInstead)
        {
            return examination.Expiring.Where(IsGlobal).Select(old => Blocked(
                BlockerRule.GlobalAdministrator, old, $"{old.DisplayName} has the Global Administrator role, so it cannot be extended automatically.", "Make a plan for it without -AutoExtendInstead, or with a -Template that leaves out the role."));
        }

        return Unreadable(examination, rights).Concat(examination.Others.Where(other => Covers(other, rights.RoleIds)).Select(other => Blocked(
            BlockerRule.SuccessorExists, other, $"{other.DisplayName} ({other.Status}) gives the same roles{(other.Is(DelegatedAdminStatus.Active) ? " already" : ", once the customer approves it")}.", "End the superfluous one with Stop-DelegatedAdminRelationship, or wait for the customer.")));
    }

    /// <summary>Whether a relationship that is in force, or may still be approved, gives these roles.</summary>
    public static bool Covers(DelegatedAdminRelationship other, IReadOnlyList<string> roles) =>
        Standing.Any(other.Is) && !roles.Except(other.RoleIds, StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<Blocker> Unreadable(RenewalExamination examination, SuccessorRights rights)
    {
        if (examination.Problem is { } problem)
        {
            yield return Blocked(BlockerRule.NotReadable, examination.Expiring[0], $"Its assignments could not be read: {problem}", "Do what the message says, or name the groups in a -Template.");
        }

        if (rights.Days is null or < 1 || rights.RoleIds.Count == 0)
        {
            yield return Blocked(BlockerRule.NotReadable, examination.Expiring[0], $"This version does not understand the roles or the duration of {examination.Expiring[0].DisplayName}.", "Specify them in a -Template.");
        }
    }

    private static bool IsGlobal(DelegatedAdminRelationship old) => old.RoleIds.Any(role => Guid.TryParse(role, out var id) && id == DirectoryRoles.GlobalAdministrator);

    private static Blocker Blocked(BlockerRule rule, DelegatedAdminRelationship subject, string evidence, string remedy) =>
        new() { Rule = rule, Evidence = evidence, WhoMustAct = Partner, Remedy = remedy, SubjectId = subject.RelationshipId };
}
