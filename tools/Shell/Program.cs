using System;
using System.Text;
using PartnerRelationships.Shell;
using PartnerRelationships.Shell.Hosting;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

CommandLine commandLine;
try
{
    commandLine = CommandLine.Parse(args);
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine(CommandLine.Usage);
    return ExitCodes.Usage;
}

using var session = new Session(new ShellHost(commandLine.Interactive));
return commandLine switch
{
    { Help: true } => session.Show(CommandLine.Usage),
    { File: { } file } => session.RunFile(file, commandLine.Arguments),
    { Command: { } command } => session.RunCommand(command),
    _ => new Prompt(session).Run(),
};
