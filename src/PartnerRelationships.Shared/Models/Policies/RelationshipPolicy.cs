using System;
using System.Collections.Generic;

namespace PartnerRelationships;

/// <summary>A partner's limits for bulk changes. A plan can be stricter, never less strict. Stored in the ledger as an event.</summary>
public sealed record RelationshipPolicy
{
    /// <summary>Customers that are never changed: tenant ids or domains.</summary>
    public IReadOnlyList<string> Protected { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>How many customers a plan may change; null for any number.</summary>
    public int? MaximumCount { get; init; }

    /// <summary>Which share of the partner's customers it may change, from 0 to 1; null for all of them.</summary>
    public double? MaximumShare { get; init; }

    /// <summary>How many people besides its maker must approve a plan; 0 for none.</summary>
    public int Approvals { get; init; }

    /// <summary>The user names of those whose approval counts; none for everybody except the maker.</summary>
    public IReadOnlyList<string> Approvers { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>Whether only approvals with a valid signature count; at least one is then required.</summary>
    public bool RequireSignature { get; init; }

    /// <summary>The certification authorities whose signatures are valid: their certificates in base64; none for those trusted by the machine on which a plan is
    /// carried out.</summary>
    public IReadOnlyList<string> TrustedRoot { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>The kinds of change that are allowed, such as CustomerRemoval; none for all.</summary>
    public IReadOnlyList<string> Kinds { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>When customers may be changed, such as "Mon-Fri 08:00-18:00"; none for always.</summary>
    public IReadOnlyList<string> Hours { get; init => field = PrintedList<string>.Of(value); } = PrintedList<string>.None;

    /// <summary>The time zone id of the hours.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Who set it.</summary>
    public string SetBy { get; init; } = "";

    /// <summary>When it was set.</summary>
    public DateTimeOffset SetOn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"set on {ScreenTime.Moment(SetOn)} by {SetBy}";
}
