using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Errors;

/// <summary>Every error id of this module, what it means and what to do. The one table of them; docs/ERRORS.md is written from it.</summary>
public static partial class ErrorIds
{
    private static readonly Dictionary<string, ErrorMeaning> ById = Sections.SelectMany(section => section.Errors).ToDictionary(error => error.ErrorId);

    /// <summary>All of them, by kind.</summary>
    public static IReadOnlyList<ErrorSection> Sections =>
    [
        new("Connection", Connection),
        new("Sign-in", SignIn),
        new("Application, secrets and certificates", Application),
        new("Answers of the service", Service),
        new("Customers and partners", Customers),
        new("Accounts of customers", Accounts),
        new("Invitations", Invitations),
        new("Mails", Mail),
        new("Delegated admin rights and Microsoft Graph", DelegatedAdmin),
        new("Webhooks and notifications", Webhooks),
        new("Ending a relationship", Removals),
        new("Comparing and correcting relationships", Drift),
        new("Handovers and transfers", Handovers),
        new("Signatures and witnesses", Signatures),
        new("Files", Files),
    ];

    /// <summary>What an id means; null for an id of somebody else.</summary>
    public static ErrorMeaning? Find(string errorId) => ById.TryGetValue(errorId, out var found) ? found : null;

    /// <summary>What to do about one of this module's errors, where it does not say so itself; null for an id of somebody else.</summary>
    public static string? ActionOf(string errorId) => Find(errorId)?.Action;
}
