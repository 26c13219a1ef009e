using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Drafting;

namespace PartnerRelationships.Core.Delegation;

/// <summary>The templates of mails that ask a customer for delegated admin rights.</summary>
/// <param name="own">The partner's own; null for none.</param>
public sealed class RequestTemplates(ITemplateSource? own) : MailTemplates(own, Wording)
{
    private static readonly OurWording Wording = new("Delegation.Wording");

    private static readonly Regex WholeDays = new(@"\AP(\d{1,5})D\z", RegexOptions.CultureInvariant);

    private static readonly string[] Names = ["customer", "partner", "delegatedAdminLink", "relationship", "roles", "days", "date"];

    /// <summary>The wording that comes with the module.</summary>
    public static RequestTemplates Ours { get; } = new(own: null);

    /// <summary>The mail for a relationship.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <param name="partner">Who asks.</param>
    /// <param name="culture">The culture to write in; null if unknown.</param>
    /// <param name="fields">The partner's own fields.</param>
    /// <param name="now">When.</param>
    /// <exception cref="InvalidInputException">A field is unknown or empty, or the subject is none.</exception>
    internal FilledTemplate Fill(DelegatedAdminRelationship relationship, string partner, string? culture, IReadOnlyDictionary<string, string?> fields, DateTimeOffset now)
    {
        var template = For(culture);
        var link = DelegatedAdminOffer.Of(relationship.RelationshipId).Link;
        var values = new MergeFields(Names, fields)
        {
            ["customer"] = relationship.CustomerName,
            ["partner"] = partner,
            ["delegatedAdminLink"] = link.OriginalString,
            ["relationship"] = relationship.DisplayName,
            ["roles"] = string.Join("\n", relationship.Roles.Select(role => "- " + role)),
            ["days"] = Days(relationship.Duration),
            ["date"] = DayInWords.Of(now.DateTime, template.Language),
        };
        return template.Fill(values, link);
    }

    // A duration of another form is left out: the page shows it anyway.
    private static string? Days(string? duration) => WholeDays.Match(duration ?? "") is { Success: true } found ? found.Groups[1].Value : null;
}
