using System;
using System.Net;
using PartnerRelationships.Storage.Postgres;

namespace PartnerRelationships.Storage.Tests.Postgres;

public sealed class AddressTests
{
    private const string Secret = "s3cret";

    [Theory]
    [InlineData("Host=db;Database=partners", true)]
    [InlineData("database=partners; host = db", true)]
    [InlineData("Server=db", true)]
    [InlineData("postgres://db/partners", true)]
    [InlineData("postgresql://kata@db/partners", true)]
    [InlineData("C:\\ledgers\\host.db", false)]
    [InlineData("./host=db/ledger.db", false)]
    [InlineData("ledger.db", false)]
    public void A_servers_address_is_told_from_a_path(string text, bool isOne) => Assert.Equal(isOne, PostgresAddress.IsOne(text));

    [Theory]
    [InlineData("Host=db;Database=partners;Username=kata;Password=s3cret", "Host=db;Database=partners;Username=kata")]
    [InlineData("Host=db;Port=6432;Database=partners;User Id=kata;Pwd=s3cret;Search Path=team", "Host=db;Port=6432;Database=partners;Username=kata;Search Path=team")]
    [InlineData("postgresql://k%40ta:s3cret@db:5433/partners?sslmode=verify-full&application_name=x", "Host=db;Port=5433;Database=partners;Username=k@ta")]
    [InlineData("postgres://db/partners", "Host=db;Database=partners")]
    public void What_is_shown_of_it_finds_the_ledger_and_holds_no_password(string text, string shown) =>
        Assert.Equal(shown, PostgresAddress.Parse(text, credential: null).ToString());

    [Fact]
    public void A_credential_says_who_signs_in() =>
        Assert.Equal("Host=db;Database=partners;Username=ada", PostgresAddress.Parse("Host=db;Database=partners;Username=kata", new NetworkCredential("ada", Secret)).ToString());

    [Theory]
    [InlineData("Host=db;Password=s3cret;Colour=red")]
    [InlineData("Host=db;Password=s3cret;Port=many")]
    [InlineData("Host=;Password=s3cret")]
    [InlineData("Host=db;Password='s3cret")]
    [InlineData("Host=db;Password=s3cret;Search Path=\"a\", b; DROP")]
    [InlineData("postgres://kata:s3cret@db:port/partners")]
    [InlineData("postgres://kata:s3cret@db/partners?colour=red")]
    public void One_that_cannot_be_used_is_refused_without_repeating_it(string text)
    {
        var error = Assert.Throws<InvalidInputException>(() => PostgresAddress.Parse(text, credential: null));

        Assert.Equal("LedgerAddressInvalid", error.ErrorId);
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
    }
}
