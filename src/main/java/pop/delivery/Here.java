package pop.delivery;

import org.springframework.stereotype.Component;

/// The page of what is waiting: nothing leaves the building, so there is nothing to do.
@Component
class Here implements Channel {

    @Override
    public Message.Way way() {
        return Message.Way.HERE;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public Answer send(Message message) {
        return new Answer.Taken();
    }
}
