using System;
using System.IO;
using System.Linq;
using PartnerRelationships.Cmdlets.Tests.Hosting;

namespace PartnerRelationships.Cmdlets.Tests;

public sealed class DraftTests : IDisposable
{
    private const string RelationshipId = "5d027261-d21f-4aa9-b7db-7fa1f56fb163-8777b240-c6f0-4469-9e98-a3205431b836";
    private readonly PowerShellHost host = new();
    private readonly string folder = Directory.CreateTempSubdirectory("drafts-").FullName;

    public DraftTests() => host.Get<PartnerCenterConnection>("Connect-PartnerCenter -Sandbox -SeedCustomers 3");

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("VISUAL", null);
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_draft_speaks_the_customers_language_in_text_and_html()
    {
        var draft = host.Get<ResellerInvitation>("New-ResellerInvitation 'Kék Tó' -Culture hu-HU").Single();

        Assert.Contains("Tisztelt Kék Tó!", draft.Body, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"hu-HU\" dir=\"ltr\">", draft.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(draft.HtmlBody, host.Get<ResellerInvitation>("Get-ResellerInvitation").Single().HtmlBody);
    }

    [Fact]
    public void A_request_for_delegated_admin_rights_goes_along()
    {
        var draft = host.Get<ResellerInvitation>("New-ResellerInvitation Kék -DelegatedAdminRelationshipId $id", ("id", RelationshipId)).Single();

        Assert.EndsWith("/granularAdminRelationships/" + RelationshipId, draft.DelegatedAdminLink!.OriginalString, StringComparison.Ordinal);
        Assert.Contains(draft.DelegatedAdminLink.OriginalString, draft.Body, StringComparison.Ordinal);
        Assert.Equal("LinkMissing", host.Run("$d | Set-ResellerInvitation -Body $d.Link.OriginalString", ("d", draft)).ErrorId);
        Assert.Equal("DelegatedAdminIdInvalid", host.Run("New-ResellerInvitation Kék -DelegatedAdminRelationshipId x").ErrorId);
    }

    [Fact]
    public void An_own_template_with_own_fields_is_used()
    {
        var file = Write("fair.txt", "\uFEFFSubject: {{customer}}, {{contact}}\r\n\r\nNice to meet you, {{contact}}.\r\n{{#domain}}\r\nAt {{domain}}.\r\n{{/domain}}\r\n{{link}}\r\n");
        Write("fair.html", "<p title=\"{{contact}}\">{{contact}}</p><p><a href='{{link}}'>Accept</a></p>");

        var draft = host.Get<ResellerInvitation>("New-ResellerInvitation Kék -Template $file -Field @{ contact = '<Ada> & {{link}}' }", ("file", file)).Single();

        Assert.Equal("Kék, <Ada> & {{link}}", draft.Subject);
        Assert.Equal($"Nice to meet you, <Ada> & {{{{link}}}}.\n{draft.Link.OriginalString}", draft.Body);
        Assert.StartsWith("<p title=\"&lt;Ada&gt; &amp; {{link}}\">&lt;Ada&gt; &amp; {{link}}</p>", draft.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_gives_each_culture_its_template_and_ours_where_it_has_none()
    {
        Write("hu.txt", "Subject: Nyelv\n\n{{link}}\n");
        Write("hu-HU.txt", "Subject: Ország\n\n{{link}}\n");
        Write("en.txt", "Subject: Own English\n\n{{link}}\n");

        var subjects = host.Get<string>(
            "'hu-HU', 'hu-RO', 'de-DE', 'fi-FI', '' | ForEach-Object { (New-ResellerInvitation \"Kék $_\" -Culture $_ -TemplateFolder $folder).Subject }", ("folder", folder));

        Assert.Equal(["Ország", "Nyelv", "Own English", "Own English"], subjects.Where(subject => !subject.Contains("Microsoft", StringComparison.Ordinal)));
        Assert.Contains("möchte", subjects[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Subject: x\n\n{{link}} {{contact}}", "TemplateFieldUnknown", "line 3")]
    [InlineData("Subject: x\n\n{{link}}\n\n{{channel}}", "TemplateFieldEmpty", "line 5")]
    [InlineData("Subject: x\n\n{{link}}\n{{#email}}", "TemplateInvalid", "line 4")]
    [InlineData("Dear\n\n{{link}}", "TemplateInvalid", "line 1")]
    [InlineData("Subject: x\n\nDear", "LinkMissing", "link")]
    [InlineData("Subject: x\n\n{{link}} https://admin.microsoft.com@evil.example/", "LinkDeceptive", "evil.example")]
    public void A_template_that_is_not_right_keeps_nothing(string template, string errorId, string named)
    {
        var outcome = host.Run("'a', 'b' | ForEach-Object { New-ResellerInvitation $_ -Template $file }", ("file", Write("own.txt", template)));

        Assert.Equal([errorId, errorId], outcome.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Contains(named, outcome.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Empty(host.Get<object>("Get-ResellerInvitation"));
    }

    [Theory]
    [InlineData("-Template $none", "TemplateNotFound")]
    [InlineData("-TemplateFolder $none", "TemplateNotFound")]
    [InlineData("-TemplateFolder $folder", "TemplateNotFound")]
    [InlineData("-Template $large", "TextFileTooLarge")]
    [InlineData("-Template $latin", "TextFileUnreadable")]
    [InlineData("-Template $large -TemplateFolder $folder", "TemplateAmbiguous")]
    public void A_template_that_cannot_be_read_ends_the_command(string parameters, string errorId)
    {
        Directory.CreateDirectory(Path.Combine(folder, "empty"));
        var latin = Path.Combine(folder, "latin.html");
        File.WriteAllBytes(latin, [0x53, 0xE9, 0x20]);
        var large = Path.Combine(folder, "large.html");
        File.WriteAllText(large, new string('x', 300_000));

        var outcome = host.Run(
            $"[pscustomobject]@{{ CustomerName = 'a' }}, [pscustomobject]@{{ CustomerName = 'b' }} | New-ResellerInvitation {parameters}",
            ("none", Path.Combine(folder, "none")), ("folder", Path.Combine(folder, "empty")), ("large", large), ("latin", latin));

        Assert.Equal(errorId, outcome.ErrorId);
        Assert.Single(outcome.Errors);
    }

    [Fact]
    public void A_field_that_is_the_invitations_cannot_be_given() =>
        Assert.Equal("TemplateFieldReserved", host.Run("New-ResellerInvitation Kék -Field @{ Link = 'https://evil.example' }").ErrorId);

    [Fact]
    public void An_edited_text_is_made_into_html_and_html_of_ones_own_is_kept()
    {
        host.Run("$d = New-ResellerInvitation Kék");
        var edited = host.Get<ResellerInvitation>("$d | Set-ResellerInvitation -Body \"Uj & szoveg`n`n$($d.Link.OriginalString)\"").Single();
        Assert.Contains("Uj &amp; szoveg</p>", edited.HtmlBody, StringComparison.Ordinal);

        var own = host.Get<ResellerInvitation>("$d | Set-ResellerInvitation -HtmlBody ('<p><a href=\"' + $d.Link.OriginalString.Replace('&', '&amp;') + '\">Elfogadom</a></p>')").Single();
        Assert.Contains("Elfogadom", own.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(edited.Body, own.Body);

        Assert.Equal("HtmlForbidden", host.Run("$d | Set-ResellerInvitation -HtmlBody ((Get-ResellerInvitation).HtmlBody + '<script>x</script>')").ErrorId);
        Assert.Equal("LinkMissing", host.Run("$d | Set-ResellerInvitation -HtmlBody '<p>x</p>'").ErrorId);
        Assert.Equal(own.HtmlBody, host.Get<ResellerInvitation>("Get-ResellerInvitation").Single().HtmlBody);
    }

    [Fact]
    public void Text_and_html_can_come_from_files()
    {
        var link = host.Get<ResellerInvitation>("($d = New-ResellerInvitation Kék)").Single().Link.OriginalString;
        var text = Write("text.txt", $"Subject: Fájlból\n\nItt: {link}\n");
        var html = Write("text.html", $"<p><a href=\"{link.Replace("&", "&amp;")}\">Itt</a></p>");

        var edited = host.Get<ResellerInvitation>("$d | Set-ResellerInvitation -Path $html, $text", ("html", html), ("text", text)).Single();

        Assert.Equal(("Fájlból", $"Itt: {link}", File.ReadAllText(html)), (edited.Subject, edited.Body, edited.HtmlBody));
        Assert.Equal("TextFileNotFound", host.Run("$d | Set-ResellerInvitation -Path $html", ("html", html + "2")).ErrorId);
    }

    [Fact]
    public void An_editor_opens_on_the_draft_and_what_it_leaves_is_checked_and_not_lost()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The editor of this test is a shell script.");
        var before = host.Get<ResellerInvitation>("($d = New-ResellerInvitation Kék)").Single();

        UseEditor("sed -i 's/^Subject: .*/Subject: Szerkesztve/; s/^Hello Kék,$/Szia!/' \"$1\"");
        var edited = host.Get<ResellerInvitation>("$d | Set-ResellerInvitation -Edit").Single();
        Assert.Equal(("Szerkesztve", before.Body.Replace("Hello Kék,", "Szia!")), (edited.Subject, edited.Body));

        UseEditor("exit 0");
        Assert.Equal(edited.EditedOn, host.Get<ResellerInvitation>("$d | Set-ResellerInvitation -Edit").Single().EditedOn);

        UseEditor("sed -i 's/partnerId=/partnerId=9/; s/Szia/Nagy munka/' \"$1\"");
        var refused = host.Run("$d | Set-ResellerInvitation -Edit");
        Assert.Equal("LinkAltered", refused.ErrorId);
        var file = refused.Errors[0].ToString().Split('\'')[^2];
        Assert.Contains("Nagy munka!", File.ReadAllText(file), StringComparison.Ordinal);
        File.Delete(file);

        UseEditor("exit 3");
        Assert.Equal("EditorFailed", host.Run("$d | Set-ResellerInvitation -Edit").ErrorId);
        Assert.Empty(host.Run("$d | Set-ResellerInvitation -Edit -WhatIf").Errors);
        Assert.Equal(edited, host.Get<ResellerInvitation>("Get-ResellerInvitation").Single());
    }

    private void UseEditor(string script) => Environment.SetEnvironmentVariable("VISUAL", "/bin/sh " + Write("editor.sh", script + "\n"));

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
