using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.Storage.Invitations;

/// <summary>The columns of an invitation, from the properties of its row: <c>CustomerName</c> is kept as <c>customer_name</c>.</summary>
internal static class InvitationColumns
{
    private static readonly string[] Properties =
        [.. typeof(InvitationRow).GetProperties().Select(property => property.Name).Where(name => name != nameof(InvitationRow.Number))];

    // What an invitation is, and never becomes.
    private static readonly string[] Fixed =
        [nameof(InvitationRow.InvitationId), nameof(InvitationRow.PartnerTenantId), nameof(InvitationRow.CreatedOn)];

    /// <summary>For a SELECT, under the properties' names.</summary>
    public static string Selected { get; } = Joined(Properties, name => $"{Column(name)} AS {name}");

    /// <summary>The columns of an INSERT.</summary>
    public static string Named { get; } = Joined(Properties, Column);

    /// <summary>The values of an INSERT.</summary>
    public static string Given { get; } = Joined(Properties, name => "@" + name);

    /// <summary>For an UPDATE.</summary>
    public static string Assigned { get; } = Joined([.. Properties.Except(Fixed)], name => $"{Column(name)} = @{name}");

    private static string Column(string property) => Regex.Replace(property, "(?<=[a-z])(?=[A-Z])", "_").ToLowerInvariant();

    private static string Joined(string[] properties, Func<string, string> write) => string.Join(", ", properties.Select(write));
}
