using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Tracking;

/// <summary>The open invitations by what a customer is recognised by. Customers pass by it in any number; the open invitations are what takes memory.</summary>
internal sealed class OpenInvitations : IResultSink<ResellerInvitation>
{
    private readonly Dictionary<string, List<OpenInvitation>> byTenant = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<OpenInvitation>> byDomain = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<OpenInvitation>> byLabel = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<OpenInvitation>> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public void Write(ResellerInvitation item)
    {
        Count++;
        var open = OpenInvitation.Of(item);
        Add(byTenant, open.CustomerId?.ToString(), open);
        Add(byDomain, AsciiOf(open.Domain), open);
        Add(byLabel, LabelOf(open.Domain), open);
        Add(byName, open.CustomerName?.Trim(), open);
    }

    /// <summary>What fits the customer, the surest sign first. A sign of null is half a domain: contoso.onmicrosoft.com may be the default domain of
    /// whoever has contoso.com, which only the customer's full record tells.</summary>
    public IEnumerable<(OpenInvitation Invitation, InvitationMatch? By)> Fitting(PartnerCustomer customer) =>
        Found(byTenant, customer.CustomerId.ToString(), InvitationMatch.TenantId)
            .Concat(Found(byDomain, AsciiOf(customer.Domain), InvitationMatch.Domain))
            .Concat(Found(byName, customer.Name.Trim(), InvitationMatch.Name))
            .Concat(Found(byLabel, LabelOf(customer.Domain), null));

    private static IEnumerable<(OpenInvitation Invitation, InvitationMatch? By)> Found(
        Dictionary<string, List<OpenInvitation>> index, string? key, InvitationMatch? by) =>
        key is not null && index.TryGetValue(key, out var found) ? found.Select(invitation => (invitation, by)) : [];

    private static void Add(Dictionary<string, List<OpenInvitation>> index, string? key, OpenInvitation invitation)
    {
        if (key is null)
        {
            return;
        }

        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(invitation);
    }

    private static string? LabelOf(string? domain) => AsciiOf(domain)?.Split('.')[0];

    private static string? AsciiOf(string? domain) => domain is null ? null : DomainNames.Ascii(domain);
}

/// <summary>What recognises the answer to an invitation that can still be accepted, without its text.</summary>
internal sealed record OpenInvitation(Guid InvitationId, string Invited, InvitationState State, Guid? CustomerId, string? Domain, string? CustomerName, DateTimeOffset CreatedOn)
{
    public static OpenInvitation Of(ResellerInvitation invitation) => new(
        invitation.InvitationId,
        invitation.CustomerName ?? invitation.Domain ?? invitation.Email ?? "anyone",
        invitation.State,
        invitation.CustomerId,
        invitation.Domain,
        invitation.CustomerName,
        invitation.CreatedOn);
}
