using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Module.Tests.Hosting;

namespace PartnerRelationships.Module.Tests;

public sealed class ShellTests : IDisposable
{
    private const string Asking =
        "function Ask { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param() if ($PSCmdlet.ShouldProcess('it', 'Do')) { 'done' } else { 'left' } }; ";

    private readonly string folder = Directory.CreateTempSubdirectory("prel").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Arguments_bind_to_the_scripts_parameters()
    {
        var script = Script("param([string] $Name, [int] $Count, [switch] $Loud, [Parameter(ValueFromRemainingArguments)] $Rest)\n\"$Name|$Count|$Loud|$($Rest -join ',')\"");

        var ended = await ShellProcess.RunAsync(["-NoProfile", "-File", script, "-Name", "O'Hára $HOME; 1", "-Count:3", "-Loud:$false", "a b", "-5"]);

        Assert.Equal((0, "O'Hára $HOME; 1|3|False|a b,-5"), (ended.ExitCode, ended.Lines[0]));
    }

    [Theory]
    [InlineData("'fine'", 0)]
    [InlineData("exit 0", 0)]
    [InlineData("exit 7", 7)]
    [InlineData("function f { exit 6 }; f; 'not here'", 6)]
    [InlineData("throw 'no'", 1)]
    [InlineData("$ErrorActionPreference = 'Stop'; Get-Command Nonexistent-Command; 'not here'", 1)]
    [InlineData("Get-Command Nonexistent-Command; 'goes on'", 0)]
    [InlineData("{ unfinished", 1)]
    [InlineData("[CmdletBinding()] param([int] $Number = 'x')", 1)]
    public async Task A_script_decides_the_exit_code(string text, int exitCode)
    {
        var ended = await ShellProcess.RunAsync(["-File", Script(text)]);

        Assert.Equal(exitCode, ended.ExitCode);
        Assert.DoesNotContain("not here", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_script_and_an_unknown_option_are_refused()
    {
        Assert.Equal(64, (await ShellProcess.RunAsync(["-File", Path.Combine(folder, "none.ps1")])).ExitCode);
        Assert.Equal(64, (await ShellProcess.RunAsync(["-Nonsense"])).ExitCode);
    }

    [Fact]
    public async Task Errors_go_to_the_error_stream_and_all_else_to_the_output()
    {
        const string text =
            """
            function Say {
                [CmdletBinding()] param()
                $PSCmdlet.WriteWarning('careful'); $PSCmdlet.WriteVerbose('details'); $PSCmdlet.WriteDebug('insides')
                $PSCmdlet.WriteInformation('news', @('tag'))
                $PSCmdlet.WriteProgress([System.Management.Automation.ProgressRecord]::new(1, 'activity', 'status'))
                $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new('broken'), 'Id', 'NotSpecified', $null))
                'árvíztűrő 株式会社'
            }
            $InformationPreference = 'Continue'; $DebugPreference = 'Continue'
            Say -Verbose
            """;

        var ended = await ShellProcess.RunAsync(["-File", Script(text)]);

        Assert.Equal(["WARNING: careful", "VERBOSE: details", "DEBUG: insides", "news", "árvíztűrő 株式会社"], ended.Lines);
        Assert.Contains("broken", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("activity", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', ended.Output + ended.Errors);
    }

    [Theory]
    [InlineData("y\n", "done")]
    [InlineData("n\n", "left")]
    [InlineData("what?\nYes\n", "done")]
    [InlineData("\n", "done")]
    public async Task A_confirmation_is_answered_from_the_input(string input, string result)
    {
        var ended = await ShellProcess.RunAsync(["-Command", Asking + "Ask"], input);

        Assert.EndsWith(result, ended.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("[Y] Yes", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_or_with_NonInteractive_nothing_is_done()
    {
        var silent = await ShellProcess.RunAsync(["-Command", Asking + "Ask"]);
        var refused = await ShellProcess.RunAsync(["-NonInteractive", "-Command", Asking + "Ask"], "y\n");

        Assert.DoesNotContain("done", silent.Output + refused.Output, StringComparison.Ordinal);
        Assert.Contains("input ended", silent.Errors, StringComparison.Ordinal);
        Assert.Contains("-NonInteractive", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mandatory_parameters_and_secrets_are_asked_for()
    {
        const string text = "function Take { param([Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [securestring] $Secret) \"$Name $($Secret.Length)\" }; Take";

        var ended = await ShellProcess.RunAsync(["-Command", text], "Kata\nsesame\n");

        Assert.EndsWith("Kata 6", ended.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Piped_commands_run_one_after_the_other()
    {
        var ended = await ShellProcess.RunAsync([], "$a = 20\nfunction Add {\n  $a + 1\n}\nAdd\nthrow 'one fails'\n'the next one runs'\nexit 3\n'not here'\n");

        Assert.Equal(3, ended.ExitCode);
        Assert.Equal(["21", "the next one runs"], ended.Lines);
        Assert.Contains("one fails", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tour_is_walked_to_its_end()
    {
        var ended = await ShellProcess.RunAsync(["-NonInteractive", "-Command", $"Import-Module '{Checkout.Module}'; & '{Path.Combine(Checkout.Root, "examples", "tour.ps1")}'"]);

        Assert.Equal("", ended.Errors);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("LinkMissing", ended.Output, StringComparison.Ordinal);
        Assert.Contains("RemovalBlocked", ended.Output, StringComparison.Ordinal);
        Assert.Equal("The tour is over; nothing of it is left.", ended.Lines.Last());
    }

    private string Script(string text)
    {
        var path = Path.Combine(folder, "script.ps1");
        File.WriteAllText(path, text);
        return path;
    }
}
