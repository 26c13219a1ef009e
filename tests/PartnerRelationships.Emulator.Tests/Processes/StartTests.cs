using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Options;

namespace PartnerRelationships.Emulator.Tests.Processes;

public sealed class StartTests
{
    [Fact]
    public async Task It_says_where_it_listens_and_serves()
    {
        using var emulator = await EmulatorProcess.StartAsync("--customers", "5");

        using var response = await emulator.Http.GetAsync("v1/customers", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Help_is_printed_and_nothing_started()
    {
        var (exitCode, output, errors) = await EmulatorProcess.RunAsync("--help");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal(Options.Usage.Text, output.TrimEnd());
    }

    [Fact]
    public async Task A_mistake_ends_it_with_2_and_one_line()
    {
        using var file = new TemporaryFile();
        await File.WriteAllTextAsync(file.Path, "Dear customer, this is a letter.", TestContext.Current.CancellationToken);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await AssertRefusedAsync("--help", "--bogus");
        await AssertRefusedAsync("--allow-remote", "--urls", "http://0.0.0.0:0");
        await AssertRefusedAsync("Name another file", "--database", file.Path);
        await AssertRefusedAsync("folder", "--database", Path.Combine(file.Path, "none.db"));
        await AssertRefusedAsync("already in use", "--urls", $"http://127.0.0.1:{port}", "--customers", "1");
    }

    [Fact]
    public async Task A_database_keeps_its_kind_of_partner()
    {
        using var file = new TemporaryFile();
        using (await EmulatorProcess.StartAsync("--database", file.Path, "--customers", "1", "--partner-type", "DirectBill")) { }

        await AssertRefusedAsync("leave out --partner-type", "--urls", "http://127.0.0.1:0", "--database", file.Path, "--partner-type", "IndirectReseller");
        using var again = await EmulatorProcess.StartAsync("--database", file.Path);
    }

    private static async Task AssertRefusedAsync(string hint, params string[] switches)
    {
        var (exitCode, output, errors) = await EmulatorProcess.RunAsync(switches);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains(hint, errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }
}
