using System;

namespace PartnerRelationships.Core.Invitations.Bulk;

/// <summary>A prospect with its draft, before anything is kept.</summary>
/// <param name="Draft">The invitation as it would be kept.</param>
/// <param name="Customer">The customer that it is, or may be; null when there is none like it.</param>
public sealed record Prospect(ResellerInvitation Draft, CustomerMatch? Customer)
{
    /// <summary>Whether delegated admin rights are still to be requested: until then a stand-in is in the draft.</summary>
    public bool RequestsRights { get; init; }

    /// <summary>Who it is, in a word.</summary>
    public string Name => Draft.CustomerName ?? Draft.Domain ?? Draft.Email ?? Draft.Link.OriginalString;

    /// <summary>Whether it is a customer, beyond doubt.</summary>
    public bool IsCustomer => Customer is { IsCertain: true };

    /// <summary>The customer found for it when it was drafted, for the event; null for none. An acceptance is news only if it was not a customer before.</summary>
    internal string? Note => Customer is { } found ? CustomerNote.Of(found) : null;

    /// <summary>What should be said of it before it is invited; null for nothing.</summary>
    /// <param name="force">Whether it is invited anyway.</param>
    public string? Warning(bool force) => Customer switch
    {
        null => null,
        { By: InvitationMatch.Name } => $"A customer with the name {Name} exists ({Customer.CustomerId}). It may be a different one, so the invitation is drafted.",
        _ when force => $"{Name} is already a customer ({Customer.CustomerId}). It is invited anyway.",
        _ => $"{Name} is already a customer ({Customer.CustomerId}) and is not invited. Use -Force to invite it anyway.",
    };

    /// <summary>Why it is not invited again.</summary>
    /// <param name="earlier">The invitation that it has already.</param>
    public string Refusal(ResellerInvitation earlier) =>
        $"{Name} was invited on {ScreenTime.Day(earlier.CreatedOn)} ({earlier.State}, {earlier.InvitationId}) and is not invited again. Use -Force to invite it anyway.";
}

/// <summary>The result of a draft that was to be kept.</summary>
/// <param name="Draft">The draft as it was kept.</param>
/// <param name="Earlier">The invitation that the prospect has already, and then nothing was kept; null when the draft was.</param>
public sealed record Keeping(ResellerInvitation Draft, ResellerInvitation? Earlier);
