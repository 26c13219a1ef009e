using System.Text.RegularExpressions;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations;

/// <summary>What may go into an invitation: nothing that could break out of a mail's header or names nobody.</summary>
internal static class InvitationInput
{
    private static readonly Regex DomainName = new(@"^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$", RegexOptions.CultureInvariant);

    public static void Check(InvitationRequest request)
    {
        DraftInput.CheckLine(request.CustomerName, "customer name");
        DraftInput.CheckLine(request.Channel, "channel");
        DraftInput.CheckAddresses(request.Email);
        CheckDomain(request.Domain);
        DraftInput.CheckCulture(request.Culture);
    }

    private static void CheckDomain(string? domain)
    {
        if (domain is not null && !(DomainNames.Find(domain) is { } ascii && DraftInput.IsAddressLike(ascii, DomainName)))
        {
            throw new InvalidInputException("DomainInvalid", $"'{domain}' is not a domain.{ScreenText.HiddenIn(domain)}");
        }
    }
}
