using System;
using System.Collections.Generic;

namespace PartnerRelationships.Core.Invitations;

/// <summary>Which invitations of a partner are meant; what is null leaves all of them.</summary>
public sealed record InvitationFilter
{
    /// <summary>All of them.</summary>
    public static InvitationFilter Everything { get; } = new();

    /// <summary>The one of this id.</summary>
    public Guid? InvitationId { get; init; }

    /// <summary>Those that stand here.</summary>
    public IReadOnlyCollection<InvitationState>? States { get; init; }

    /// <summary>Those that were drafted before.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Those that were drafted then or later.</summary>
    public DateTimeOffset? CreatedSince { get; init; }

    /// <summary>Those of prospects that came from there, in whatever case.</summary>
    public string? Channel { get; init; }

    /// <summary>Those that invite this provider along, by its id or its name in whatever case.</summary>
    public PartnerReference? Provider { get; init; }

    /// <summary>Those to this address, in whatever case, alone or among others.</summary>
    public string? Email { get; init; }

    /// <summary>Those of prospects of whom no more than this name is known, in whatever case: neither address nor domain.</summary>
    public string? NameAlone { get; init; }

    /// <summary>Those to this domain, in whatever case.</summary>
    public string? Domain { get; init; }
}
