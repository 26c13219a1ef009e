using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Storage.Tests;

public sealed class LedgerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ledger").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string FilePath => Path.Combine(folder, "sub", "ledger.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_ledger_in_memory_keeps_what_it_is_given_as_long_as_it_is_open()
    {
        using var ledger = SqliteLedger.Open(null);
        var invitation = Samples.Full();
        await ledger.KeepAsync(invitation);

        Assert.Equivalent(invitation, await ledger.FindAsync(Samples.Partner, invitation.InvitationId, Token), strict: true);
    }

    [Theory]
    [InlineData("text", "LedgerInvalid")]
    [InlineData("foreign", "LedgerInvalid")]
    [InlineData("foreign without tables", "LedgerInvalid")]
    [InlineData("damaged", "LedgerInvalid")]
    [InlineData("newer", "LedgerTooNew")]
    public void A_file_that_is_no_ledger_of_ours_is_refused_and_left_as_it_is(string kind, string errorId)
    {
        Strangers.Make(kind, FilePath);
        var before = File.ReadAllBytes(FilePath);

        Assert.Equal(errorId, Assert.Throws<LedgerException>(() => SqliteLedger.Open(FilePath)).ErrorId);
        Assert.Equal(before, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named()
    {
        File.WriteAllText(Path.Combine(folder, "sub"), "a file where a folder should be");

        Assert.Equal("LedgerUnavailable", Assert.Throws<LedgerException>(() => SqliteLedger.Open(FilePath)).ErrorId);
    }

    [Fact]
    public async Task The_mark_beside_a_ledger_follows_no_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there.");
        var (theirs, mark) = (Path.Combine(folder, "theirs"), FilePath + "-head");
        File.WriteAllText(theirs, "theirs");
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.CreateSymbolicLink(mark, theirs);

        using (var ledger = SqliteLedger.Open(FilePath))
        {
            await ledger.KeepAsync(Samples.Bare());
        }

        Assert.Equal("theirs", File.ReadAllText(theirs));
        Assert.Null(new FileInfo(mark).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(mark));

        // A link that leads nowhere makes no file there, either.
        File.Delete(mark);
        File.CreateSymbolicLink(mark, Path.Combine(folder, "nowhere"));
        using (var ledger = SqliteLedger.Open(FilePath))
        {
            await ledger.KeepAsync(Samples.Bare());
        }

        Assert.False(File.Exists(Path.Combine(folder, "nowhere")));
    }

    [Fact]
    public void The_ledger_of_a_user_who_names_none_is_in_the_platforms_data_folder()
    {
        var data = Environment.GetEnvironmentVariable(OperatingSystem.IsWindows() ? "LOCALAPPDATA" : "XDG_DATA_HOME") is { Length: > 0 } named
            ? named
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);

        Assert.Equal(Path.Combine(data, "PartnerRelationships", "ledger.db"), LedgerPaths.Default);
    }
}
