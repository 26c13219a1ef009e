using System;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

/// <summary>The module's process is killed while a change of an account is on its way.</summary>
public sealed class UserCrashTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("MakeUser.ps1", "1500", "doubt CreateUser True", "made ada@")]
    [InlineData("MakeCustomer.ps1", "1000", "doubt CreateCustomer True", "made hill.onmicrosoft.com")]
    [InlineData("ChangeQuantity.ps1", "1000", "doubt SetSubscription True", "made 77")]
    public async Task A_change_that_was_on_its_way_is_in_doubt_and_the_same_command_settles_it(string script, string latency, string doubt, string made)
    {
        using var ledger = new TemporaryFile();
        using var emulator = await EmulatorProcess.StartAsync("--partner-type", "DirectBill", "--latency-ms", latency);
        string[] arguments = [emulator.Http.BaseAddress!.ToString(), ledger.Path];
        using (var process = ModuleProcess.Start(script, arguments))
        {
            await WaitForIntentAsync(ledger.Path);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var ended = await ModuleProcess.RunAsync(script, arguments);

        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Equal(doubt, ended.Lines[0]);
        Assert.StartsWith(made, ended.Lines[1], StringComparison.Ordinal);
        Assert.Equal(["left 0", "there 1"], ended.Lines[2..4]);
    }

    // Written before the request leaves, and the service takes longer than the kill.
    private static async Task WaitForIntentAsync(string ledger)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            if (HasIntent(ledger))
            {
                return;
            }
        }

        Assert.Fail("No change was intended.");
    }

    private static bool HasIntent(string ledger)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = ledger, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM event WHERE kind = 'AccountChangeIntended'";
            return (long)command.ExecuteScalar()! > 0;
        }
        catch (SqliteException)
        {
            // It is not there yet, or just being made.
            return false;
        }
    }
}
