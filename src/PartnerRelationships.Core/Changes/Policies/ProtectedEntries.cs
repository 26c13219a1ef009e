using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Changes.Policies;

/// <summary>Protected customers as people write them. An entry that could protect nobody is an error, rather than an entry without effect.</summary>
public static class ProtectedEntries
{
    /// <summary>Tenant ids and domains, in one spelling each.</summary>
    /// <exception cref="InvalidInputException">One is neither (ProtectedInvalid).</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> entries) =>
        [.. entries.Select(ProtectedCustomers.Plain).Where(entry => entry.Length > 0).Select(Checked).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The entries of a text file, one in a line; what follows a # is a remark.</summary>
    /// <exception cref="InvalidInputException">The file cannot be read, or a line is neither id nor domain (ProtectedInvalid).</exception>
    public static IReadOnlyList<string> OfFile(string path)
    {
        try
        {
            return Of(File.ReadLines(path).Select(line => line.Split('#')[0]));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidInputException("ProtectedInvalid", $"The file of protected customers cannot be read: {error.Message}", inner: error);
        }
    }

    private static string Checked(string entry) => Guid.TryParse(entry, out _) || (DomainNames.Find(entry) is { } domain && Uri.CheckHostName(domain) == UriHostNameType.Dns && domain.Contains('.'))
        ? entry
        : throw new InvalidInputException("ProtectedInvalid", $"'{entry}' is neither a customer's tenant id nor a domain, so it would protect nobody.{ScreenText.HiddenIn(entry)}");
}
