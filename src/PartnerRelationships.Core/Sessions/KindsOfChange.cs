using System;
using System.Collections.Generic;
using PartnerRelationships.Core.Changes;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Drift.Mends;
using PartnerRelationships.Core.Handovers;
using PartnerRelationships.Core.Handovers.Steps;
using PartnerRelationships.Core.Removals;
using PartnerRelationships.Core.Removals.Steps;
using PartnerRelationships.Core.Renewals;
using PartnerRelationships.Core.Renewals.Steps;

namespace PartnerRelationships.Core.Sessions;

/// <summary>The kinds of change of this version, and how each is carried out over a session.</summary>
public static class KindsOfChange
{
    /// <summary>All of them.</summary>
    public static ChangeKinds All { get; } = new(RemovalKind.Instance, RenewalKind.Instance, HandoverKind.Instance, MendingKind.Instance);

    /// <summary>How a kind is carried out.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="word">The kind's word, from a plan or a run.</param>
    /// <param name="parties">The connections of other participating partners; empty if there are none.</param>
    /// <exception cref="InvalidInputException">This version does not know such a kind (RelationshipKindUnknown).</exception>
    public static ChangeMethod MethodOf(PartnerSession session, string word, IReadOnlyList<PartnerSession>? parties = null) => All.Of(word) switch
    {
        RemovalKind => new RemovalMethod(session),
        RenewalKind => new RenewalMethod(session),
        MendingKind => new MendingMethod(session),
        HandoverKind => new HandoverMethod(session, parties ?? []),
        var other => throw new NotSupportedException($"{other.Word} is a kind without a method."),
    };
}
