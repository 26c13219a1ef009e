using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Invitations.Guard;

/// <summary>What is said about links.</summary>
internal static class LinkErrors
{
    public static InvalidInputException Missing(string part, string expected) =>
        new("LinkMissing", $"The {part} does not contain the invitation link: {expected}")
        {
            RecommendedAction = $"Keep this link in the {part} unchanged, because it links the customer to your account: {expected}",
        };

    public static InvalidInputException Altered(string found) =>
        new("LinkAltered", $"The text contains a link of another invitation: {Excerpt.Of(found)}");

    public static InvalidInputException NotClickable(string link) =>
        new("LinkNotClickable", $"A mail program would truncate or extend this link, because it is not separated from the text around it: {link}");

    public static InvalidInputException Deceptive(string found) =>
        new("LinkDeceptive", $"This looks like an address of the service but leads elsewhere: {Excerpt.Of(found)}");

    public static InvalidInputException Hidden(string shown, string address) =>
        new("LinkHidden", $"A link shows {Excerpt.Of(shown)} but leads to {Excerpt.Of(address)}.");
}
