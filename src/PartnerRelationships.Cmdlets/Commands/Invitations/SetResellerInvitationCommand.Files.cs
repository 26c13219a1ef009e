using System;
using System.IO;
using System.Linq;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Commands;

/// <content>Texts that come from files, and from the user's editor.</content>
public sealed partial class SetResellerInvitationCommand
{
    private InvitationEdit EditOfFiles()
    {
        var edit = new InvitationEdit();
        foreach (var path in Path.SelectMany(FilesAt).Concat(LiteralPath.Select(PathTo)))
        {
            var text = TextFile.ReadText(path);
            edit = IsHtml(path) ? edit with { HtmlBody = text } : EditOf(DraftText.Parse(text)) with { HtmlBody = edit.HtmlBody };
        }

        return edit with { Subject = Given(nameof(Subject), Subject) ?? edit.Subject };
    }

    // Checked before the editor opens, so that nobody writes a text that is then refused.
    private void EditByHand(InvitationDesk desk, ResellerInvitation invitation)
    {
        desk.Edit(invitation, new InvitationEdit());
        if (!ShouldProcess(invitation.ToString(), "Edit the draft"))
        {
            return;
        }

        var before = new DraftText(invitation.Subject, invitation.Body, 1).ToString();
        var file = TextEditor.Save(before);
        WriteObject(KeepingFile(file, () =>
        {
            Await(token => TextEditor.OpenAsync(file, token));
            var after = TextFile.ReadText(file);
            return after == before ? invitation : Await(token => desk.EditAsync(InvitationId, EditOf(DraftText.Parse(after)), token));
        }));
    }

    // What somebody wrote is not lost because it is refused.
    private T KeepingFile<T>(string file, Func<T> work)
    {
        try
        {
            var result = work();
            File.Delete(file);
            return result;
        }
        catch (InvalidInputException error)
        {
            var errorId = error.ErrorId;
            throw new InvalidInputException(errorId, $"{error.Message} The edited text is still in '{file}'.", inner: error)
            {
                RecommendedAction = $"Correct the text there, then use Set-ResellerInvitation -Path '{file}'.",
            };
        }
        catch
        {
            WriteWarning($"The edited text is still in '{file}'.");
            throw;
        }
    }

    private static InvitationEdit EditOf(DraftText draft) => new() { Subject = draft.Subject, Body = draft.Body.TrimEnd() };

    private static bool IsHtml(string path) =>
        path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}
