using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>What makes a policy invalid: numbers out of range, invalid hours, approvals that nobody can give.</summary>
internal static class PolicyShape
{
    /// <summary>A policy in its one spelling.</summary>
    /// <exception cref="FormatException">Something of it means nothing; the message says what.</exception>
    /// <exception cref="InvalidInputException">A protected customer is neither id nor domain (ProtectedInvalid).</exception>
    public static RelationshipPolicy Checked(RelationshipPolicy policy)
    {
        var spelled = policy with
        {
            Protected = ProtectedEntries.Of(policy.Protected),
            Approvers = [.. policy.Approvers.Select(name => EventText.Name(name, "approver")).Distinct(StringComparer.OrdinalIgnoreCase)],
            TrustedRoot = TrustedRoots.Of(policy.TrustedRoot),
            Kinds = [.. policy.Kinds.Select(word => EventText.Name(word, "kind of change")).Distinct(StringComparer.Ordinal)],
            Hours = [.. policy.Hours.Select(text => HoursSpan.Parse(text).ToString()).Distinct(StringComparer.Ordinal)],
            TimeZone = EventText.Name(policy.TimeZone, "time zone"),
        };
        return FaultOf(spelled) is { } fault ? throw new FormatException(fault) : spelled;
    }

    private static string? FaultOf(RelationshipPolicy policy) =>
        policy.MaximumCount < 0 ? $"its MaximumCount is {policy.MaximumCount}"
        : policy.MaximumShare is { } share && !(share >= 0 && share <= 1) ? "its MaximumShare is not between 0 and 1"
        : policy.Approvals < 0 ? $"its Approvals are {policy.Approvals}"
        : policy.Approvers.Count > 0 && policy.Approvals == 0 && !policy.RequireSignature ? "it names Approvers but requires no approval: give Approvals as well"
        : policy.Approvers.Count > 0 && policy.Approvers.Count < policy.Approvals ? $"it requires {Counted.Of(policy.Approvals, "approval")} and names {Counted.Of(policy.Approvers.Count, "approver")}"
        : policy.TrustedRoot.Count > 0 && !policy.RequireSignature ? "it names a TrustedRoot but requires no signature: give RequireSignature as well"
        : null;
}
