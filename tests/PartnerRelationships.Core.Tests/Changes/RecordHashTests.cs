using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Tests.Changes;

public sealed class RecordHashTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(31)]
    [InlineData(500)]
    public void A_hash_covers_the_fields_that_have_a_value_in_the_order_of_their_names(int count)
    {
        var random = new Random(count);
        var fields = Enumerable.Range(0, count).Select(number => Field($"f{random.Next(count)}.{number}", number % 5 == 0 ? null : new string('é', random.Next(9_000 / count)) + number)).ToList();

        Assert.Equal(Plainly(fields), LedgerHash.Of(fields));
    }

    [Fact]
    public void Fields_may_come_of_other_hashes()
    {
        List<KeyValuePair<string, string?>> inner = [Field("b", "2"), Field("a", "1")];
        string[] names = ["y", "x"];

        Assert.Equal(Plainly(names.Select(name => Field(name, Plainly(inner)))), LedgerHash.Of(names.Select(name => Field(name, LedgerHash.Of(inner)))));
    }

    private static KeyValuePair<string, string?> Field(string name, string? value) => new(name, value);

    // As the documentation of evidence says it.
    private static string Plainly(IEnumerable<KeyValuePair<string, string?>> fields) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(fields
        .Where(field => field.Value is not null).OrderBy(field => field.Key, StringComparer.Ordinal)
        .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Key}:{Encoding.UTF8.GetByteCount(field.Value!)}:{field.Value}\n"))))));
}
