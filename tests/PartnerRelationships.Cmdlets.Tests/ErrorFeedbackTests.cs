using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Diagnostics;
using PartnerRelationships.Core.Errors;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>Of which errors something is said at the prompt. That it is said there is shown in a real terminal, by the emulator's tests.</summary>
public sealed class ErrorFeedbackTests : IDisposable
{
    private readonly PowerShellHost host = new();

    public void Dispose() => host.Dispose();

    [Theory]
    [InlineData("Get-PartnerCustomer")]
    [InlineData("1, 2 | Where-Object { $true } | Get-PartnerCustomer")]
    [InlineData("Get-Module; Get-PartnerCustomer > $null")]
    [InlineData("if ($true) {\n  & { Get-PartnerCustomer }\n}")]
    [InlineData("try { Get-PartnerCustomer } finally { Get-Module }")]
    [InlineData("try { throw 1 } catch { Get-PartnerCustomer }")]
    public void An_error_that_comes_to_the_screen_is_spoken_of(string line) => Assert.True(IsShown(line));

    [Theory]
    [InlineData("try { Get-PartnerCustomer } catch { }")]
    [InlineData("try { & { try { Get-PartnerCustomer } finally { Get-Module } } } catch { }")]
    [InlineData("Get-PartnerCustomer 2>$null")]
    [InlineData("Get-PartnerCustomer *>$null")]
    [InlineData("Get-PartnerCustomer 2>&1 | Out-Null")]
    [InlineData("& { Get-PartnerCustomer } 2>$null")]
    [InlineData("trap { continue }; Get-PartnerCustomer")]
    [InlineData(". ([scriptblock]::Create('       Get-PartnerCustomer'))")]
    public void An_error_that_is_caught_or_redirected_or_comes_from_elsewhere_is_not(string line) => Assert.False(IsShown(line));

    [Theory]
    [InlineData("-NonInteractive", true)]
    [InlineData("-noni", true)]
    [InlineData("--NonInter", true)]
    [InlineData("/noninteractive", true)]
    [InlineData("-NoProfile", false)]
    [InlineData("-NoExit", false)]
    [InlineData("-non", false)]
    [InlineData("NonInteractive", false)]
    [InlineData("-NonInteractively", false)]
    public void Nobody_is_spoken_to_where_PowerShell_is_told_that_nobody_is_there(string argument, bool isToldSo) => Assert.Equal(isToldSo, Prompt.IsNonInteractive(argument));

    [Fact]
    public void Every_command_that_is_advised_is_there_with_the_parameters_that_are_named()
    {
        var advised = ErrorIds.Sections.SelectMany(section => section.Errors).Select(error => error.Action).Concat(ServiceCodes.Service.Select(code => code.Action ?? ""))
            .SelectMany(action => ErrorAdvice.On(new ErrorExplanation { RecommendedAction = action }, true, IsCommand, "Get-Module").Commands).Distinct().ToList();

        Assert.InRange(advised.Count, 40, int.MaxValue);
        Assert.All(advised, command =>
        {
            var parameters = host.Get<CommandInfo>($"Get-Command {command.Split(' ')[0]}").Single().Parameters;
            var ast = (CommandAst)Parser.ParseInput(command, out _, out var mistakes).Find(part => part is CommandAst, false);
            Assert.Empty(mistakes);
            Assert.All(ast.CommandElements.OfType<CommandParameterAst>(), parameter => Assert.Contains(parameter.ParameterName, parameters.Keys));
        });
    }

    private bool IsCommand(string name) => name.Contains('-', StringComparison.Ordinal) && host.Run($"Get-Command {name} -ErrorAction Ignore").Output.Count > 0;

    private bool IsShown(string line)
    {
        host.Run("$Error.Clear()");
        host.Run(line);
        var record = ErrorReports.RecordOf(host.Run("$Error[0]").Output.Single())!;
        Assert.Contains("NotConnected", record.FullyQualifiedErrorId, StringComparison.Ordinal);
        return ErrorPlace.IsShown(Parser.ParseInput(line, out _, out _), record.InvocationInfo);
    }
}
