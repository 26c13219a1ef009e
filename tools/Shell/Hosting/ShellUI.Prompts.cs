using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace PartnerRelationships.Shell.Hosting;

internal sealed partial class ShellUI
{
    public override string ReadLine() => Answer();

    public override SecureString ReadLineAsSecureString()
    {
        Refuse("");
        return SecretLine.Read(Answer);
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        ArgumentNullException.ThrowIfNull(descriptions);
        Refuse(message);
        Introduce(caption, message);
        var answers = new Dictionary<string, PSObject>();
        foreach (var field in descriptions)
        {
            answers[field.Name] = PSObject.AsPSObject(Ask(field));
        }

        return answers;
    }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Refuse(message);
        Introduce(caption, message);
        var menu = new ChoiceMenu(choices, defaultChoice);
        while (true)
        {
            Write(menu.Line);
            var answer = Answer();
            if (menu.Find(answer) is { } choice)
            {
                return choice;
            }

            if (answer.Trim() == "?")
            {
                WriteLine(menu.Help);
            }
        }
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        PromptForCredential(caption, message, userName, targetName, PSCredentialTypes.Default, PSCredentialUIOptions.Default);

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options)
    {
        Refuse(message);
        Introduce(caption, message);
        if (string.IsNullOrEmpty(userName))
        {
            Write("User: ");
            userName = Answer();
        }

        Write($"Password for user {userName}: ");
        return new PSCredential(userName, ReadLineAsSecureString());
    }

    private object Ask(FieldDescription field)
    {
        Write(field.Name + ": ");
        return field.ParameterTypeFullName == typeof(SecureString).FullName
            ? ReadLineAsSecureString()
            : Answer();
    }

    private void Introduce(string caption, string message)
    {
        foreach (var line in new[] { caption, message })
        {
            if (!string.IsNullOrEmpty(line))
            {
                WriteLine(line);
            }
        }
    }

    private string Answer()
    {
        Refuse("");
        try
        {
            return host.Input.ReadLine() ?? throw new HostException("The input ended before the question was answered.");
        }
        catch (OperationCanceledException)
        {
            WriteLine();
            throw new PipelineStoppedException();
        }
    }

    private void Refuse(string question)
    {
        if (!host.IsInteractive)
        {
            throw new HostException($"A question cannot be asked with -NonInteractive. {question}".TrimEnd());
        }
    }
}
