using System;
using System.IO;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;
using PartnerRelationships.Commands;
using PartnerRelationships.Core.Mail;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>Invitations that somebody else sends: files, drafts, the clipboard.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("export").FullName;
    private readonly NotedDesktop desktop = new();
    private readonly IDesktop before = ServiceFactory.Desktop;

    public ExportTests()
    {
        ServiceFactory.Desktop = desktop;
        host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 3");
    }

    public void Dispose()
    {
        ServiceFactory.Desktop = before;
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("Eml", 40)]
    [InlineData("Mbox", 1)]
    [InlineData("Csv", 1)]
    public void A_pipeline_of_drafts_is_written_and_noted_in_order(string format, int files)
    {
        var path = format == "Eml" ? folder : Path.Combine(folder, "all");

        var exported = host.Get<ResellerInvitation>(
            "1..40 | ForEach-Object { New-ResellerInvitation \"Customer $_\" -Email \"c$_@example.test\" } | Export-ResellerInvitation -Path $path -Format $format", ("path", path), ("format", format));

        Assert.Equal(Enumerable.Range(1, 40).Select(number => $"Customer {number}"), exported.Select(invitation => invitation.CustomerName));
        Assert.All(exported, invitation => Assert.Equal(InvitationState.Exported, invitation.State));
        Assert.Equal(files, Directory.GetFiles(folder).Length);
        Assert.All(host.Get<ResellerInvitation>("Get-ResellerInvitation"), kept => Assert.True(kept.State == InvitationState.Exported && kept.ExportedOn is not null));
        Assert.Equal(40, host.Get<RelationshipEvent>("Get-RelationshipEvent").Count(entry => entry.Kind == "InvitationExported"));
    }

    [Theory]
    [InlineData("Eml")]
    [InlineData("Mbox")]
    public void What_was_edited_after_it_was_read_is_written_as_it_is_now(string format)
    {
        host.Run("$d = New-ResellerInvitation Kék; $null = $d | Set-ResellerInvitation -Subject Later");

        host.Get<ResellerInvitation>("$d | Export-ResellerInvitation -Path $path -Format $format", ("path", format == "Eml" ? folder : Path.Combine(folder, "all")), ("format", format));

        Assert.Contains("Subject: Later", File.ReadAllText(Directory.GetFiles(folder).Single()), StringComparison.Ordinal);
    }

    [Fact]
    public void Asking_first_writes_nothing()
    {
        var path = Path.Combine(folder, "not there");

        var outcome = host.Run("New-ResellerInvitation Kék | Export-ResellerInvitation -Path $path -WhatIf", ("path", path));

        Assert.Empty(outcome.Errors);
        Assert.False(Directory.Exists(path));
        Assert.Equal(InvitationState.Drafted, host.Get<ResellerInvitation>("Get-ResellerInvitation").Single().State);
    }

    [Fact]
    public void A_draft_opens_in_the_mail_program_with_the_link_as_it_is()
    {
        var draft = host.Get<ResellerInvitation>("($d = New-ResellerInvitation Kék -Email 'a&b@example.test'); $null = $d | Set-ResellerInvitation -Body $d.Link.OriginalString; $null = $d | Export-ResellerInvitation -Open").Single();

        var address = desktop.Opened!;
        Assert.StartsWith("mailto:a%26b@example.test?subject=", address, StringComparison.Ordinal);
        Assert.Single(address.Split('#'));
        Assert.Equal(draft.Link.OriginalString, Uri.UnescapeDataString(address[(address.IndexOf("&body=", StringComparison.Ordinal) + 6)..]));
    }

    [Fact]
    public void A_text_that_is_too_long_for_an_address_opens_as_a_file()
    {
        host.Get<ResellerInvitation>("$d = New-ResellerInvitation Kék; $null = $d | Set-ResellerInvitation -Body ($d.Body + ('x' * 3000)); $d | Export-ResellerInvitation -Open");

        Assert.EndsWith(".eml", desktop.Opened, StringComparison.Ordinal);
        Assert.Contains("X-Unsent: 1", File.ReadAllText(desktop.Opened!), StringComparison.Ordinal);
        File.Delete(desktop.Opened!);
    }

    [Fact]
    public void The_clipboard_takes_one_text()
    {
        var outcome = host.Run("$all = 'Egy', 'Kettő' | ForEach-Object { New-ResellerInvitation $_ }; $all | Export-ResellerInvitation -Clipboard");

        Assert.Equal("ClipboardTaken", outcome.ErrorId);
        Assert.Equal("Egy", ((ResellerInvitation)outcome.Output.Single().BaseObject).CustomerName);
        Assert.Contains("https://", desktop.Copied, StringComparison.Ordinal);
    }

    private sealed class NotedDesktop : IDesktop
    {
        public string? Opened { get; private set; }

        public string? Copied { get; private set; }

        public void Open(string target) => Opened = target;

        public void Copy(string text) => Copied = text;
    }
}
