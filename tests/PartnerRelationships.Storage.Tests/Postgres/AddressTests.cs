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
    public void A_servers_address_is_distinguished_from_a_path(string text, bool isOne) => Assert.Equal(isOne, PostgresAddress.IsOne(text));

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
    [InlineData("Host=db;SSL Mode=Prefer")]
    [InlineData("Host=db;SslMode=Disable")]
    [InlineData("Host=db;SSL Mode=Allow;Allow Insecure=false")]
    [InlineData("Host=db;SSL Mode=Require;Trust Server Certificate=true")]
    [InlineData("Host=localhost,db;SSL Mode=Disable")]
    [InlineData("Host=localhost.example;SSL Mode=Disable")]
    [InlineData("Host=127.0.0.1.example;SSL Mode=Disable")]
    [InlineData("Host=fe80::1;SSL Mode=Disable")]
    [InlineData("Host=0.0.0.0;SSL Mode=Disable")]
    [InlineData("postgresql://db/partners?sslmode=require")]
    public void Less_than_a_verified_connection_is_refused_away_from_this_machine(string text)
    {
        var error = Assert.Throws<InvalidInputException>(() => PostgresAddress.Parse(text + (text.Contains("://", StringComparison.Ordinal) ? "" : ";Password=s3cret"), credential: null));

        Assert.Equal("LedgerAddressInsecure", error.ErrorId);
        Assert.DoesNotContain(Secret, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db")]
    [InlineData("Host=db;SSL Mode=VerifyFull")]
    [InlineData("Host=db;SSL Mode=VerifyCA;Root Certificate=ca.pem")]
    [InlineData("Host=db;SSL Mode=Disable;Allow Insecure=true")]
    [InlineData("Host=localhost;SSL Mode=Disable")]
    [InlineData("Host=LOCALHOST:6432,127.0.0.1;SSL Mode=Disable")]
    [InlineData("Host=127.7.7.7;SSL Mode=Prefer")]
    [InlineData("Host=::1;SSL Mode=Disable")]
    [InlineData("Host=[::1]:6432;SSL Mode=Disable")]
    [InlineData("Host=/var/run/postgresql;SSL Mode=Disable")]
    [InlineData("postgresql://[::1]/partners?sslmode=disable")]
    [InlineData("postgresql://db/partners?sslmode=disable&allow_insecure=true")]
    public void On_this_machine_or_verified_or_meant_it_is_taken(string text) => Assert.NotNull(PostgresAddress.Parse(text, credential: null));

    [Theory]
    [InlineData("Host=db;Password=s3cret;Allow Insecure=maybe")]
    [InlineData("Host=db;Password=s3cret;Colour=red")]
    [InlineData("Host=db;Password=s3cret;Port=many")]
    [InlineData("postgres://kata:s3cret@db/partners?colour")]
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
