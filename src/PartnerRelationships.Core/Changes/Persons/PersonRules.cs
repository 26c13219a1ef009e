using System;
using System.Globalization;
using System.Text;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Changes.Persons;

/// <summary>Who acts, and who is whom. The one place of these rules.</summary>
public static class PersonRules
{
    /// <summary>Who works in a session.</summary>
    public static RelationshipPerson Of(IPartnerContext context) => Of(context.SignIn);

    /// <summary>Who works after a sign-in.</summary>
    public static RelationshipPerson Of(SignInIdentity signIn) => new()
    {
        UserName = signIn.UserName,
        ObjectId = signIn.UserName is null ? null : signIn.ObjectId,
        TenantId = signIn.TenantId,
        Issuer = signIn.Issuer,
        Account = Environment.UserName,
        Service = signIn.Service,
        Source = signIn.UserName is null ? PersonSource.Account : signIn.Source,
    };

    /// <summary>Whether two are one person. Users are distinguished by their object ids, where both are known; otherwise by their names; and where one has none,
    /// only the account of the operating system distinguishes people.</summary>
    public static bool IsSame(RelationshipPerson one, RelationshipPerson other) =>
        one.ObjectId is { } id && other.ObjectId is { } otherId && one.TenantId == other.TenantId ? id == otherId
        : one.UserName is { } name && other.UserName is { } otherName ? IsSpelled(name, otherName)
        : IsSpelled(one.Account, other.Account);

    /// <summary>Whether two names are of one person, however they are spelled; not so where one is null.</summary>
    public static bool IsSpelled(string? one, string? other) => one is not null && other is not null && Plain(one) == Plain(other);

    /// <summary>Why somebody cannot stand in for a second person beside the first; null when they can, which says nothing of whether they are the same.</summary>
    public static string? Foreign(RelationshipPerson first, RelationshipPerson second) =>
        first.UserName is not null && second.UserName is null ? "the signed-in identity has no name"
        : !string.Equals(first.Service, second.Service, StringComparison.OrdinalIgnoreCase) ? $"it was given at another service, {(second.Service.Length > 0 ? second.Service : "an unknown one")}"
        : first.TenantId is { } tenant && second.TenantId != tenant ? $"it was given in another tenant, {second.TenantId?.ToString() ?? "an unknown one"}"
        : null;

    // One spelling for what screens show alike: width, case, and the form of a domain.
    private static string Plain(string name)
    {
        var text = name.Normalize(NormalizationForm.FormKC).Trim().ToLower(CultureInfo.InvariantCulture);
        var at = text.LastIndexOf('@');
        return at < 0 ? text : $"{text.Substring(0, at)}@{DomainNames.Ascii(text.Substring(at + 1).TrimEnd('.'))}";
    }
}
