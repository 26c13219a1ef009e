using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>What is said about links.</summary>
internal static class LinkErrors
{
    public static InvalidInputException Missing(string part, string expected) =>
        new("LinkMissing", $"The {part} does not hold the invitation's link: {expected}")
        {
            RecommendedAction = $"Leave this link in the {part} as it is, since it ties the customer to your account: {expected}",
        };

    public static InvalidInputException Altered(string found) =>
        new("LinkAltered", $"There is an invitation link that is not this invitation's: {Excerpt.Of(found)}");

    public static InvalidInputException NotClickable(string link) =>
        new("LinkNotClickable", $"A mail program would cut this link or make it longer, since it does not stand on its own: {link}");

    public static InvalidInputException Deceptive(string found) =>
        new("LinkDeceptive", $"This passes for an address of the service and leads elsewhere: {Excerpt.Of(found)}");

    public static InvalidInputException Hidden(string shown, string address) =>
        new("LinkHidden", $"A link shows {Excerpt.Of(shown)} and leads to {Excerpt.Of(address)}.");
}
