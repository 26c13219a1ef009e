using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Sandbox.Settings;

namespace PartnerRelationships.Sandbox.Tests;

public sealed class SandboxFileTests
{
    private const string Relationships = "v1.0/tenantRelationships/delegatedAdminRelationships";

    [Fact]
    public async Task A_file_keeps_its_data_its_partner_and_its_kind()
    {
        using var file = new TemporaryFile();
        Guid tenant;
        string name;
        using (var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 12, Path = file.Path, PartnerType = PartnerType.IndirectProvider }))
        {
            tenant = sandbox.Server.PartnerTenantId;
            name = (string)(await ConsentTests.AcceptAsync(sandbox, await sandbox.LinkAsync(), "Maradandó Kft.")).Body["companyProfile"]!["companyName"]!;
        }

        using var again = SandboxClient.Open(new SandboxOptions { SeedCustomers = 500, Seed = 9, Path = file.Path });

        Assert.Equal((tenant, PartnerType.IndirectProvider), (again.Server.PartnerTenantId, again.Server.PartnerType));
        var customers = await again.ListAsync();
        Assert.Equal(13, customers.Count);
        Assert.Equal(name, (string)customers[^1]["companyProfile"]!["companyName"]!);
    }

    [Fact]
    public void A_closed_sandbox_leaves_one_file_that_can_be_deleted()
    {
        using var file = new TemporaryFile();
        SandboxClient.Open(new SandboxOptions { SeedCustomers = 5, Path = file.Path }).Dispose();

        Assert.Equal([file.Path], Directory.GetFiles(Path.GetDirectoryName(file.Path)!));
        File.Delete(file.Path);
    }

    [Fact]
    public void Garbage_is_refused_and_left_alone()
    {
        using var file = new TemporaryFile();
        var garbage = Enumerable.Range(0, 5000).Select(i => (byte)(i * 31)).ToArray();
        File.WriteAllBytes(file.Path, garbage);

        var error = Assert.Throws<SandboxException>(() => SandboxClient.Open(new SandboxOptions { Path = file.Path }));

        Assert.Equal("SandboxFileInvalid", error.ErrorId);
        Assert.Equal(garbage, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void Somebody_elses_database_is_refused_and_left_alone()
    {
        using var file = new TemporaryFile();
        SandboxClient.Open(new SandboxOptions { SeedCustomers = 5, Path = file.Path }).Dispose();
        var bytes = File.ReadAllBytes(file.Path);
        bytes[68]++; // the application's id in SQLite's header
        File.WriteAllBytes(file.Path, bytes);

        Assert.Equal("SandboxFileInvalid", Assert.Throws<SandboxException>(() => SandboxClient.Open(new SandboxOptions { Path = file.Path })).ErrorId);
        Assert.Equal(bytes, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        using var file = new TemporaryFile();
        var path = Path.Combine(file.Path, "deeper", "sandbox.db");

        var error = Assert.Throws<SandboxException>(() => SandboxClient.Open(new SandboxOptions { Path = path }));

        Assert.Equal("SandboxFileUnavailable", error.ErrorId);
        Assert.Contains(path, error.Message);
    }

    [Fact]
    public async Task A_file_of_the_first_version_keeps_its_data_and_gets_what_came_since()
    {
        using var file = new TemporaryFile();
        string customers, relationships;
        using (var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 12, Path = file.Path }))
        {
            customers = (await sandbox.GetAsync("v1/customers")).Text;
            relationships = (await sandbox.GetAsync(Relationships)).Text;
        }
        Execute(file.Path, "DROP TABLE delegated_admin; DROP TABLE delegated_admin_request; DROP TABLE audit; DROP TABLE mail; DROP TABLE lingering; PRAGMA user_version = 1; " + WithoutTerms);

        var opened = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => SandboxClient.Open(new SandboxOptions { Path = file.Path }))));

        Assert.Equal(customers, (await opened[0].GetAsync("v1/customers")).Text);
        Assert.Equal(relationships, (await opened[1].GetAsync(Relationships)).Text);
        Assert.Equal(200, (await opened[2].GetAsync("v1/auditrecords")).Status);
        foreach (var sandbox in opened) sandbox.Dispose();
    }

    [Fact]
    public async Task A_file_of_the_second_version_keeps_its_subscriptions()
    {
        using var file = new TemporaryFile();
        string before;
        using (var sandbox = SandboxClient.Open(new SandboxOptions { SeedCustomers = 12, Path = file.Path }))
        {
            before = (await Holding.AllAsync(sandbox)).Aggregate("", (text, one) => text + string.Concat(one.Subscriptions));
        }
        Execute(file.Path, WithoutTerms + "PRAGMA user_version = 2;");

        using var opened = SandboxClient.Open(new SandboxOptions { Path = file.Path });
        Assert.Equal(before, (await Holding.AllAsync(opened)).Aggregate("", (text, one) => text + string.Concat(one.Subscriptions)));
    }

    [Fact]
    public void A_file_of_a_later_version_is_refused()
    {
        using var file = new TemporaryFile();
        SandboxClient.Open(new SandboxOptions { SeedCustomers = 5, Path = file.Path }).Dispose();
        Execute(file.Path, "PRAGMA user_version = 99");

        Assert.Contains("another version", Assert.Throws<SandboxException>(() => SandboxClient.Open(new SandboxOptions { Path = file.Path })).Message);
    }

    [Fact]
    public async Task Two_servers_share_one_file()
    {
        using var file = new TemporaryFile();
        var options = new SandboxOptions { SeedCustomers = 40, Path = file.Path };
        var opened = await Task.WhenAll(Task.Run(() => SandboxClient.Open(options)), Task.Run(() => SandboxClient.Open(options)));
        using var one = opened[0];
        using var other = opened[1];
        var link = await one.LinkAsync();

        var work = Enumerable.Range(0, 30).Select(i => ConsentTests.AcceptAsync(i % 2 == 0 ? one : other, link, $"Közös {i} Kft."));
        Assert.All(await Task.WhenAll(work), r => Assert.Equal(200, r.Status));

        Assert.Equal(70, (await one.ListAsync()).Count);
        Assert.Equal((await one.ListAsync()).Select(c => c.ToString()), (await other.ListAsync()).Select(c => c.ToString()));
    }

    private const string WithoutTerms =
        "ALTER TABLE subscription DROP COLUMN starts; ALTER TABLE subscription DROP COLUMN since; ALTER TABLE subscription DROP COLUMN scheduled; ALTER TABLE subscription DROP COLUMN next_term; ";

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
