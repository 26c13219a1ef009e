using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PartnerRelationships.Core.Invitations.Drafting;

/// <summary>The values that a template is filled with. Names are the same in whatever case; a value without text is none.</summary>
internal sealed class MergeFields
{
    private readonly Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The fields that every template knows.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } =
        ["customer", "partner", "provider", "channel", "link", "delegatedAdminLink", "email", "domain", "date"];

    /// <summary>Takes the partner's own fields, which cannot stand in for ours.</summary>
    /// <exception cref="InvalidInputException">A name is taken (TemplateFieldReserved).</exception>
    public MergeFields(IReadOnlyDictionary<string, string?> own)
    {
        foreach (var field in own)
        {
            if (BuiltIn.Contains(field.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new InvalidInputException("TemplateFieldReserved", $"The field '{field.Key}' has its value from the invitation; it cannot be given.");
            }

            this[field.Key] = field.Value;
        }
    }

    /// <summary>The values for an invitation.</summary>
    /// <param name="invitation">Whose.</param>
    /// <param name="partner">Who invites.</param>
    /// <param name="language">What dates are written in.</param>
    /// <param name="own">The partner's own fields.</param>
    /// <exception cref="InvalidInputException">An own field cannot be one.</exception>
    public static MergeFields Of(ResellerInvitation invitation, string partner, CultureInfo language, IReadOnlyDictionary<string, string?> own) => new(own)
    {
        ["customer"] = invitation.CustomerName,
        ["partner"] = partner,
        ["provider"] = invitation.ProviderName,
        ["channel"] = invitation.Channel,
        ["link"] = invitation.Link.OriginalString,
        ["delegatedAdminLink"] = invitation.DelegatedAdminLink?.OriginalString,
        ["email"] = invitation.Email,
        ["domain"] = invitation.Domain,
        ["date"] = invitation.CreatedOn.ToString("D", language),
    };

    /// <summary>Sets a field; null or blank for no value.</summary>
    public string? this[string name]
    {
        set => values[name] = string.IsNullOrWhiteSpace(value) ? null : value;
    }

    /// <summary>Whether there is such a field, and its value, null for none.</summary>
    public bool TryGet(string name, out string? value) => values.TryGetValue(name, out value);
}
