using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Ledger;

/// <summary>Which events are wanted; what is not given does not restrict.</summary>
public sealed record EventFilter
{
    /// <summary>What happened to a customer, and to the invitations that it came from.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>What happened to an invitation.</summary>
    public Guid? InvitationId { get; init; }

    /// <summary>What belongs to one thing, such as a plan or a run.</summary>
    public Guid? CorrelationId { get; init; }

    /// <summary>These kinds, in any case; none for all.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>From this moment on.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only changes of accounts of which it is not known whether they came about: intended, and no outcome written.</summary>
    public bool IsInDoubt { get; init; }
}
