using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Tests.Processes;

namespace PartnerRelationships.Emulator.Tests.Module;

public sealed class SecretTests
{
    private const string Secret = "eyJhbGciOiJub25lIn0.c2VjcmV0.dG9rZW4";

    private const string Password = "Nyolc!Alma42Fan";

    [Fact]
    public async Task No_stream_error_ledger_or_request_log_ever_holds_a_token_or_a_password()
    {
        using var ledger = new TemporaryFile();
        using var emulator = await EmulatorProcess.StartAsync("--customers", "300", "--partner-type", "DirectBill", "--token", Secret, "--fault-seed", "5", "--fault", "500=0.1", "--fault", "expired-token=0.1", "--fault", "truncate=0.1", "--fault", "empty403=0.05");

        var ended = await ModuleProcess.RunAsync("Talkative.ps1", emulator.Http.BaseAddress!.ToString(), Secret, ledger.Path, Password);

        Assert.Contains("300", ended.Lines);
        Assert.Contains("InsecureEndpoint", ended.Output + ended.Errors, StringComparison.Ordinal);
        var files = new DirectoryInfo(ledger.Folder).GetFiles();
        Assert.NotEmpty(files);
        emulator.Http.DefaultRequestHeaders.Authorization = new("Bearer", Secret);
        var log = await emulator.Http.GetStringAsync("/emulator/requests", TestContext.Current.CancellationToken);
        var made = ended.Lines.Where(line => line.StartsWith("backwards ", StringComparison.Ordinal)).Select(line => new string([.. line["backwards ".Length..].Reverse()])).ToList();
        Assert.NotEmpty(made);
        Assert.Contains("created", ended.Lines);
        Assert.All(
            files.Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file.FullName))).Append(ended.Output).Append(ended.Errors).Append(log),
            text => Assert.All([Secret, Password, .. made], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal)));
    }
}
